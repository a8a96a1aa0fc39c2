import { Injectable } from '@nestjs/common';
export {};
