import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ItemStatisticsQuery } from '@mikrosprint/contracts';
import { Config, type SignedInPerson } from '@mikrosprint/platform';
import { ItemStatisticsService } from './item-statistics.service.js';
import {
  countedResults,
  resultStatements,
  type Anonymous,
  type StatementsLeftOut,
} from './statistics/result-statements.js';

/** Results for the systems in which organisations gather what their learners do. */
@Injectable()
export class ResultsExport {
  constructor(
    private readonly statistics: ItemStatisticsService,
    private readonly config: Config,
  ) {}

  /** A JSON array of statements, piece by piece. Throws `not-found` for a sprint whose figures are not mine to read. */
  async statements(
    me: SignedInPerson,
    sprintId: string,
    query: ItemStatisticsQuery,
  ): Promise<{ name: string; json: Iterable<string>; left: StatementsLeftOut }> {
    const figures = await this.statistics.of(me, sprintId, query);
    const { results, left } = countedResults(figures);
    const version = figures.minor === null ? String(figures.major) : `${figures.major}.${figures.minor}`;
    const platform = { homePage: this.config.http.publicUrl, name: this.config.issuerName, version };
    const anonymous = (key: string) => this.anonymous(`${sprintId} ${version} ${key}`);
    return {
      name: `${sprintId}-${version}.xapi.json`,
      json: asArray(resultStatements(figures, results, platform, anonymous)),
      left,
    };
  }

  /** From what is counted, under the secret of the installation: nobody can tell from an id what it was made of. */
  private anonymous(key: string): Anonymous {
    const digest = createHmac('sha256', this.config.tokenSecret).update(`xapi ${key}`).digest('hex');
    const id = [
      digest.slice(0, 8),
      digest.slice(8, 12),
      // RFC 4122, which xAPI asks for, knows no version for a rule of one's own: to all others these digits are chance.
      `4${digest.slice(13, 16)}`,
      `a${digest.slice(17, 20)}`,
      digest.slice(20, 32),
    ].join('-');
    return { id, actorId: `learner-${digest.slice(32, 56)}` };
  }
}

function* asArray(statements: Iterable<unknown>): Generator<string> {
  let before = '[';
  for (const statement of statements) {
    yield `${before}${JSON.stringify(statement)}`;
    before = ',\n';
  }
  yield before === '[' ? '[]' : ']';
}
