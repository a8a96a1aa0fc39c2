import type { ManifestOptions, VitePWAOptions } from 'vite-plugin-pwa';
import type { ManifestTransform } from 'workbox-build';

/** How the product looks once it lies on somebody's telephone. */
const manifest: Partial<ManifestOptions> = {
  id: '/home',
  name: 'Mikrosprint',
  short_name: 'Mikrosprint',
  description: 'Korte kurser i én digital færdighed. Du øver dig i opgaver fra virkeligheden.',
  lang: 'da',
  dir: 'ltr',
  start_url: '/home',
  scope: '/',
  display: 'standalone',
  orientation: 'any',
  background_color: '#fbf7f0',
  theme_color: '#fbf7f0',
  categories: ['education'],
  icons: [
    { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
    { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
    { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    { src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
  ],
  shortcuts: [
    { name: 'Spil videre', url: '/home', icons: [{ src: '/icons/icon-192.png', sizes: '192x192' }] },
    { name: 'Det kan jeg', url: '/skills', icons: [{ src: '/icons/icon-192.png', sizes: '192x192' }] },
    { name: 'Mine beviser', url: '/badges', icons: [{ src: '/icons/icon-192.png', sizes: '192x192' }] },
  ],
};

/**
 * Pages are the app's; what the server answers itself, and files, are never answered with the page. Nor is the preview
 * of the studio: the copy that is kept says, as every other page does, that it may not stand in a frame.
 */
const notAPage = [/^\/(api|ob|socket\.io|\.well-known)(\/|$)/, /\/[^/?]+\.\w{2,12}$/, /^\/studio\/preview$/];

/**
 * The service worker: it keeps the shell, and parts that are fetched later by their hash. What the server says about a
 * person never passes through it; that lies in the browser's own storage under the account's id.
 */
export function webApp(onlyTheShell: ManifestTransform): Partial<VitePWAOptions> {
  return {
    registerType: 'prompt',
    // The page registers by itself, once it has what it needs (src/pwa/register.ts).
    injectRegister: false,
    filename: 'sw.js',
    manifest,
    includeManifestIcons: false,
    workbox: {
      globPatterns: ['**/*.{js,css,html,svg,woff2}'],
      manifestTransforms: [onlyTheShell],
      // Names of parts carry their hash: no revision is needed, and the browser's own cache may answer.
      dontCacheBustURLsMatching: /^assets\/.+-[\w-]{8,}\.\w+$/,
      navigateFallback: 'index.html',
      navigateFallbackDenylist: notAPage,
      cleanupOutdatedCaches: true,
      // The first visit is served from the worker without a reload, so that what it fetches is kept.
      clientsClaim: true,
      skipWaiting: false,
      inlineWorkboxRuntime: true,
      // Notifications: public/push-worker.js.
      importScripts: ['push-worker.js'],
      sourcemap: false,
      runtimeCaching: [
        {
          urlPattern: ({ sameOrigin, url }) => sameOrigin && /^\/(assets|icons)\//.test(url.pathname),
          handler: 'CacheFirst',
          options: {
            cacheName: 'mikrosprint-parts',
            cacheableResponse: { statuses: [200] },
            expiration: { maxEntries: 120, purgeOnQuotaError: true },
          },
        },
        {
          // What authors have drawn and recorded: named by its content, and about nobody.
          urlPattern: ({ sameOrigin, url }) => sameOrigin && /^\/api\/(pictures|clips)\//.test(url.pathname),
          handler: 'CacheFirst',
          options: {
            cacheName: 'mikrosprint-files',
            cacheableResponse: { statuses: [200] },
            // A sound is asked for piece by piece, and was kept whole.
            rangeRequests: true,
            expiration: { maxEntries: 400, purgeOnQuotaError: true },
          },
        },
      ],
    },
  };
}
