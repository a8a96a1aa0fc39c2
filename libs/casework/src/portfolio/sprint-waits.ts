import { smallestGroup, type PortfolioWait } from '@mikrosprint/contracts';

export interface UnitWait extends PortfolioWait {
  unitId: string | null;
}

/** The waits of one course as they may be shown. */
export interface ShownWaits {
  /** By unit, only of five or more. */
  units: Map<string | null, PortfolioWait>;
  /** Of all units; null where too few are known, or where taking the others away would leave a unit with too few. */
  total: PortfolioWait | null;
}

/**
 * @param units the median of each unit, however small its group
 * @param total the median of all of them together; undefined: nobody has waited
 */
export function shownWaits(units: readonly UnitWait[], total: PortfolioWait | undefined): ShownWaits {
  const shown = units.filter(({ n }) => n >= smallestGroup);
  const hidden = units.filter(({ n }) => n < smallestGroup);
  const left = hidden.reduce((sum, { n }) => sum + n, 0);
  // What is left when the shown are taken away: nobody, or five or more in two units or more.
  const keeps = left === 0 || (hidden.length > 1 && left >= smallestGroup);
  const isEnough = total !== undefined && total.n >= smallestGroup && keeps;
  return {
    units: new Map(shown.map(({ unitId, n, medianDays }) => [unitId, { n, medianDays }])),
    total: isEnough ? { n: total.n, medianDays: total.medianDays } : null,
  };
}
