import type { Locale } from '@mikrosprint/curriculum';
import {
  achievementDocument,
  didDocument,
  issuerDocument,
  issuerProfile,
  jwkSet,
  listedJwk,
} from '@mikrosprint/open-badges';
import { DomainError, Jobs } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { pngOf, svgOf } from '../proofs/badge-picture.js';
import { achievementPage } from './achievement-page.js';
import type { Achievement } from './achievement.js';
import { AchievementsService } from './achievements.service.js';
import { achievementFacts } from './credential-document.js';
import { signStatusListsJob } from './credential-jobs.js';
import { IssuerService } from './issuer.service.js';
import { KeyRing } from './key-ring.service.js';
import { StatusListsService, type ServedList } from './status-lists.service.js';

/** Pictures of badges that were drawn as PNG: some 20 kB each. */
const picturesInMemory = 200;

/** What anybody may fetch to check a credential: who issues, with which keys, for what, and what no longer holds. */
@Injectable()
export class PublicDocuments {
  private readonly pictures = new LRUCache<string, Promise<Buffer>>({ max: picturesInMemory });

  constructor(
    private readonly issuer: IssuerService,
    private readonly keys: KeyRing,
    private readonly achievements: AchievementsService,
    private readonly lists: StatusListsService,
    private readonly jobs: Jobs,
  ) {}

  async did(): Promise<object> {
    return didDocument(this.issuer.publicUrl, this.profile, await this.keys.published());
  }

  async jwks(): Promise<object> {
    return jwkSet(this.issuer.id, await this.keys.published());
  }

  async issuerOf(slug: string): Promise<object> {
    if (slug !== this.issuer.slug) throw new DomainError('not-found');
    return issuerDocument(this.profile, await this.keys.published());
  }

  async key(slug: string, multibase: string): Promise<object> {
    const keys = slug === this.issuer.slug ? await this.keys.published() : [];
    const key = keys.find((each) => each.multibase === multibase);
    if (key === undefined) throw new DomainError('not-found');
    return listedJwk(this.issuer.id, key);
  }

  /** In Danish, as every credential quotes it. */
  async achievement(slug: string): Promise<object> {
    return achievementDocument(achievementFacts(await this.find(slug), 'da', this.issuer));
  }

  async page(slug: string, locale: Locale): Promise<string> {
    return achievementPage(await this.find(slug), {
      locale,
      issuer: this.issuer.profile,
      picture: `/ob/achievements/${slug}/image.svg`,
    });
  }

  async svg(slug: string): Promise<string> {
    return svgOf(await this.find(slug));
  }

  /** Drawn once per picture; the drawing says what is in it. */
  async png(slug: string): Promise<Buffer> {
    const svg = await this.svg(slug);
    const known = this.pictures.get(svg);
    if (known !== undefined) return known;
    const drawing = pngOf(svg);
    this.pictures.set(svg, drawing);
    drawing.catch(() => this.pictures.delete(svg));
    return drawing;
  }

  /** What was signed last. When its bits have changed since, the next one is asked for and this one soon forgotten. */
  async statusList(list: number): Promise<ServedList> {
    const served = await this.lists.served(list);
    if (served === null) throw new DomainError('not-found');
    if (served.stale) {
      await this.jobs.add(signStatusListsJob, {}, { key: `sign-list-${list}-after-${served.revision}` });
    }
    return served;
  }

  private get profile() {
    return issuerProfile(this.issuer.profile);
  }

  private async find(slug: string): Promise<Achievement> {
    const achievement = await this.achievements.bySlug(slug);
    if (achievement === null) throw new DomainError('not-found');
    return achievement;
  }
}
