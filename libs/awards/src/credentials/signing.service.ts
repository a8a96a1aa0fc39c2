import { signCredential, signJwt } from '@mikrosprint/open-badges';
import { Clock } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { AwardToSign } from './awards-to-sign.service.js';
import type { CredentialRow } from './credential.entity.js';
import { documentOf } from './credential-document.js';
import { IssuerService } from './issuer.service.js';
import { KeyRing, type KeysInUse } from './key-ring.service.js';
import type { StatusPlace } from './status-place.js';

/** Makes the credential of an award: some thirty milliseconds of arithmetic, so never in a request. */
@Injectable()
export class SigningService {
  constructor(
    private readonly issuer: IssuerService,
    private readonly keys: KeyRing,
    private readonly clock: Clock,
  ) {}

  keysInUse(tx: EntityManager): Promise<KeysInUse> {
    return this.keys.heldInUse(tx);
  }

  async sign(award: AwardToSign, place: StatusPlace, keys: KeysInUse): Promise<CredentialRow> {
    const id = uuidv7();
    const issuedAt = this.clock.now();
    const unsigned = documentOf(award, { id, place, issuer: this.issuer, issuedAt });
    const document = JSON.stringify(await signCredential(unsigned, keys.Ed25519, issuedAt));
    const jws = await signJwt(unsigned, keys['P-256']);
    const { kind: awardKind, awardId, citizenId, replaces } = award;
    return {
      ...{ id, awardKind, awardId, citizenId, document, jws, issuedAt, replaces },
      ...{ keyId: keys.Ed25519.multibase, jwsKeyId: keys['P-256'].multibase },
      ...{ statusList: place.list, statusIndex: place.index },
      ...{ revokedAt: null, revokedCause: null, revokedReason: null, revokedBy: null },
    };
  }
}
