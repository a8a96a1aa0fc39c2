import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  demoSignInRequest,
  signedIn,
  signInOptions,
  signInRequest,
  type SignedIn,
  type SignInOptions,
  type SignInRequest,
} from '@mikrosprint/contracts';
import { Config, DomainError, Public } from '@mikrosprint/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { clearRefreshCookie, readRefreshCookie, writeRefreshCookie } from './refresh-cookie.js';
import { SignInGate } from './sign-in-gate.js';
import { SignInService, type SignInResult } from './sign-in.service.js';

@ApiTags('sign-in')
@Controller('auth')
export class SignInController {
  constructor(
    private readonly signIns: SignInService,
    private readonly gate: SignInGate,
    private readonly config: Config,
  ) {}

  @Public()
  @Get('options')
  @ApiOkResponse({ standardSchema: signInOptions, description: 'How one can sign in here.' })
  options(): SignInOptions {
    return this.gate.options();
  }

  @Public()
  @Post('sign-in')
  @HttpCode(200)
  @ApiOkResponse({
    standardSchema: signedIn,
    description: 'An access token for 15 minutes; the refresh token is a cookie.',
  })
  async signIn(
    @Body({ schema: signInRequest }) body: SignInRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedIn> {
    return this.answer(reply, await this.signIns.withPassword(body, request.ip));
  }

  @Public()
  @Post('demo')
  @HttpCode(200)
  @ApiOkResponse({
    standardSchema: signedIn,
    description: 'Signed in as a demo person; 404 outside demo mode.',
  })
  async demo(
    @Body({ schema: demoSignInRequest }) body: { account: string },
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedIn> {
    return this.answer(reply, await this.signIns.asDemoPerson(body.account));
  }

  @Public()
  @Post('refresh')
  @HttpCode(200)
  @ApiOkResponse({
    standardSchema: signedIn,
    description: 'The next access token, for the refresh token in the cookie.',
  })
  async refresh(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedIn> {
    const refreshToken = readRefreshCookie(request);
    if (refreshToken === null) throw new DomainError('session-ended');
    try {
      return this.answer(reply, await this.signIns.refresh(refreshToken));
    } catch (error) {
      if (error instanceof DomainError && error.code === 'session-ended') {
        clearRefreshCookie(reply, this.config);
      }
      throw error;
    }
  }

  @Public()
  @Post('sign-out')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'The session has ended.' })
  async signOut(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const refreshToken = readRefreshCookie(request);
    if (refreshToken !== null) await this.signIns.signOut(refreshToken);
    clearRefreshCookie(reply, this.config);
  }

  private answer(reply: FastifyReply, result: SignInResult): SignedIn {
    writeRefreshCookie(reply, this.config, result.session);
    reply.header('cache-control', 'no-store');
    return result.signedIn;
  }
}
