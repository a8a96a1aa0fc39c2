import {
  didDocument,
  didOf,
  issuerDocument,
  issuerProfile,
  jwkSet,
  listedJwk,
  keyId,
  type OwnCredential,
} from '@mikrosprint/open-badges';
import { Config, Database } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { validate as isUuid } from 'uuid';
import { CredentialsService } from '../credentials/credentials.service.js';
import { IssuerService } from '../credentials/issuer.service.js';
import { KeyRing } from '../credentials/key-ring.service.js';
import { StatusListsService } from '../credentials/status-lists.service.js';
import { AwardShareRow } from '../proofs/award-share.entity.js';

type Document = Record<string, unknown>;

/** What lies at our own addresses, read where it is kept: a check of one of ours needs no network. */
@Injectable()
export class OwnDocuments {
  constructor(
    private readonly config: Config,
    private readonly issuer: IssuerService,
    private readonly keys: KeyRing,
    private readonly lists: StatusListsService,
    private readonly credentials: CredentialsService,
    private readonly database: Database,
  ) {}

  /** `undefined` for an address of somebody else, null where nothing lies. */
  async document(address: string): Promise<Document | null | undefined> {
    const path = this.pathOf(address);
    if (path === undefined) return undefined;
    return (await this.aboutUs(address, path)) ?? (await this.ofAPage(path));
  }

  /** @param id as it stands in the document, `urn:uuid:...` */
  async credential(id: string): Promise<OwnCredential | null> {
    const uuid = id.replace(/^urn:uuid:/, '');
    const row = isUuid(uuid) ? await this.credentials.byId(uuid) : null;
    if (row === null) return null;
    const { credentialSubject } = JSON.parse(row.document) as SignedText;
    const { id: subjectId = null, identifier = [] } = credentialSubject;
    return {
      subjectId,
      identityHashes: identifier.map(({ identityHash }) => identityHash),
      revoked: row.revokedAt !== null,
    };
  }

  /** Behind our host; the DID stands for the document that it is resolved to. */
  private pathOf(address: string): string | undefined {
    if (address === didOf(this.issuer.publicUrl)) return didPath;
    if (!URL.canParse(address)) return undefined;
    const { host, pathname } = new URL(address);
    // Whether somebody typed http or https; and a demo that has moved still answers for the address it began with.
    const isOurs = [this.issuer.publicUrl, this.config.http.publicUrl].some(
      (known) => new URL(known).host === host,
    );
    return isOurs ? pathname : undefined;
  }

  private async aboutUs(address: string, path: string): Promise<Document | null> {
    const list = /\/ob\/status\/(\d{1,9})$/.exec(path)?.[1];
    if (list !== undefined) {
      const served = await this.lists.served(Number(list));
      return served === null ? null : (JSON.parse(served.document) as Document);
    }
    const isAboutKeys = address.startsWith(this.issuer.id) || path.startsWith('/.well-known/');
    if (!isAboutKeys) return null;
    const keys = await this.keys.published();
    const profile = issuerProfile(this.issuer.profile);
    if (address === this.issuer.id) return { ...issuerDocument(profile, keys) };
    if (path === didPath) return { ...didDocument(this.issuer.publicUrl, profile, keys) };
    if (path === '/.well-known/jwks.json') return { ...jwkSet(this.issuer.id, keys) };
    const key = keys.find((one) => keyId(this.issuer.id, one) === address);
    return key === undefined ? null : { ...listedJwk(this.issuer.id, key) };
  }

  /** What somebody copies from the address line: the page of an award, or the one its holder shared. */
  private async ofAPage(path: string): Promise<Document | null> {
    const [, page, name = ''] = /^\/(verify|bevis)\/([\w-]{16,64})\/?$/.exec(path) ?? [];
    const awardId = page === 'bevis' ? await this.sharedAward(name) : name;
    if (awardId === null || !isUuid(awardId)) return null;
    const row = (await this.credentials.ofAward(awardId)) ?? (await this.credentials.byId(awardId));
    return row === null ? null : (JSON.parse(row.document) as Document);
  }

  private async sharedAward(token: string): Promise<string | null> {
    const share = await this.database.dataSource.manager.findOneBy(AwardShareRow, { token });
    return share?.awardId ?? null;
  }
}

const didPath = '/.well-known/did.json';

interface SignedText {
  credentialSubject: { id?: string; identifier?: { identityHash: string }[] };
}
