export * from './model.js';
export { bakePng, isPng, unbakePng } from './baking/png.js';
export { bakeSvg, unbakeSvg } from './baking/svg.js';
export { NotBakeable, type Unbaked } from './baking/unbaked.js';
export {
  fetchLimits,
  GuardedFetcher,
  type Fetched,
  type FetchFailure,
  type FetchLimits,
} from './fetching/guarded-fetcher.js';
