import {
  askRecipient,
  largestProof,
  recipientAnswer,
  recipientHeader,
  verification,
  verificationReport,
  verifyText,
  verifyUploadHeader,
  type AskRecipient,
  type RecipientAnswer,
  type Verification,
  type VerificationReport,
} from '@mikrosprint/contracts';
import { DomainError, Public, readUpload, TakesUpload, uploadType } from '@mikrosprint/platform';
import { Body, Controller, Get, Header, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { OwnVerification } from './own-verification.service.js';
import { VerificationLimits } from './verification-limits.js';
import { VerificationService } from './verification.service.js';

const id = z.uuid();

/** For anybody, without an account: is this proof real? */
@ApiTags('verification')
@Controller('verify')
@Public()
export class VerificationController {
  constructor(
    private readonly checks: VerificationService,
    private readonly own: OwnVerification,
    private readonly limits: VerificationLimits,
  ) {}

  /** Text as JSON, or the file itself: a picture, or a JSON or JWT of any length that a proof may have. */
  @Post()
  @HttpCode(200)
  @TakesUpload()
  @Header('Cache-Control', 'no-store')
  @ApiConsumes('application/json', uploadType)
  @ApiBody({ description: '`{ text, email? }`, or the bytes of a PNG, SVG, JSON or JWT.', schema: {} })
  @ApiHeader({
    name: recipientHeader,
    required: false,
    description: 'With a file: whom it should belong to.',
  })
  @ApiOkResponse({
    standardSchema: verificationReport,
    description: 'Every step of the check, and a verdict.',
  })
  async check(@Req() request: FastifyRequest): Promise<VerificationReport> {
    await this.limits.check(request.ip);
    const isFile = request.headers['content-type']?.startsWith(uploadType) ?? false;
    if (!isFile) {
      const { text, email } = parsed(verifyText, request.body);
      return this.checks.check(text, email ?? null);
    }
    const email = parsed(verifyUploadHeader, request.headers[recipientHeader]);
    return this.checks.check(await readUpload(request, { most: largestProof }), email ?? null);
  }

  @Get(':id')
  @Header('Cache-Control', 'no-store')
  @ApiOkResponse({
    standardSchema: verification,
    description: 'An award of ours by its number, or by the number of its credential.',
  })
  async look(
    @Req() { ip }: FastifyRequest,
    @Param('id', { schema: id }) awardId: string,
  ): Promise<Verification> {
    await this.limits.look(ip);
    return this.own.of(awardId);
  }

  @Post(':id/recipient')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @ApiOkResponse({ standardSchema: recipientAnswer, description: 'Only yes or no; nothing is kept.' })
  async recipient(
    @Req() { ip }: FastifyRequest,
    @Param('id', { schema: id }) awardId: string,
    @Body({ schema: askRecipient }) asked: AskRecipient,
  ): Promise<RecipientAnswer> {
    await this.limits.ask(ip, awardId);
    return { matches: await this.own.isRecipient(awardId, asked) };
  }
}

function parsed<Value>(schema: z.ZodType<Value>, value: unknown): Value {
  const { data, error } = schema.safeParse(value);
  if (error === undefined) return data as Value;
  const errors = error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
  throw new DomainError('validation', { errors });
}
