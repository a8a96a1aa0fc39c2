import { mostSavedViews, type ChangeView, type SavedView, type SaveView } from '@mikrosprint/contracts';
import { Database, DomainError } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { Not, type EntityManager } from 'typeorm';
import { SavedViewRow } from './saved-view.entity.js';

/** The choices of filter and order that a caseworker keeps. Somebody else's view is not there. */
@Injectable()
export class SavedViewsService {
  constructor(private readonly database: Database) {}

  /** By name, as the Danish alphabet has it. */
  async of(caseworkerId: string, tx: EntityManager = this.database.dataSource.manager): Promise<SavedView[]> {
    return tx.query<SavedView[]>(
      `SELECT view_id AS "viewId", name, choice, is_default AS "isDefault" FROM caseload_view
        WHERE caseworker_id = $1 ORDER BY name COLLATE "da-x-icu", view_id`,
      [caseworkerId],
    );
  }

  /** The same id again is the same view. Throws `view-name-taken`, `too-many-views`. */
  async save(caseworkerId: string, view: SaveView): Promise<SavedView[]> {
    return this.inTurn(caseworkerId, async (tx) => {
      const known = await tx.findOneBy(SavedViewRow, { viewId: view.viewId });
      if (known !== null && known.caseworkerId !== caseworkerId) throw new DomainError('id-reused');
      if (known === null) {
        const count = await tx.countBy(SavedViewRow, { caseworkerId });
        if (count >= mostSavedViews) throw new DomainError('too-many-views');
      }
      await this.keep(tx, { ...view, caseworkerId });
    });
  }

  /** Renames it, keeps another choice under it, or makes it the one that opens the list. Throws `not-found`. */
  async change(caseworkerId: string, viewId: string, change: ChangeView): Promise<SavedView[]> {
    return this.inTurn(caseworkerId, async (tx) => {
      const known = await tx.findOneBy(SavedViewRow, { viewId, caseworkerId });
      if (known === null) throw new DomainError('not-found');
      await this.keep(tx, { ...known, ...change });
    });
  }

  async remove(caseworkerId: string, viewId: string): Promise<SavedView[]> {
    return this.inTurn(caseworkerId, async (tx) => {
      const { affected } = await tx.delete(SavedViewRow, { viewId, caseworkerId });
      if (affected === 0) throw new DomainError('not-found');
    });
  }

  private async keep(tx: EntityManager, row: SavedViewRow): Promise<void> {
    const { caseworkerId, viewId, name } = row;
    const named = await tx.existsBy(SavedViewRow, { caseworkerId, name, viewId: Not(viewId) });
    if (named) throw new DomainError('view-name-taken');
    if (row.isDefault) await tx.update(SavedViewRow, { caseworkerId, isDefault: true }, { isDefault: false });
    await tx.upsert(SavedViewRow, row, ['viewId']);
  }

  /** Two pages of one caseworker take turns, so that the number of views and the one that opens the list hold. */
  private inTurn(caseworkerId: string, work: (tx: EntityManager) => Promise<void>): Promise<SavedView[]> {
    return this.database.transaction(async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 1))', [caseworkerId]);
      await work(tx);
      return this.of(caseworkerId, tx);
    });
  }
}
