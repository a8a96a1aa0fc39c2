// How the figures of the studio are told, and the people of its bench.
const password = 'demo-mikrosprint';

/** A figure against its limit; `more` stands behind the unit. */
export function figure(name, value, unit, limit, more = '') {
  return {
    name,
    value,
    unit: `${unit}${more}`,
    limit,
    ratio: value / limit,
    goal: `under ${limit} ${unit}`,
    met: value < limit,
  };
}

export function percentile(values, share) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** A desk with the provider's session: no part of the program has been fetched yet. */
export async function openProvider(browser, baseUrl) {
  const device = await browser.newContext({
    baseURL: baseUrl,
    viewport: { width: 1440, height: 900 },
    locale: 'da-DK',
    timezoneId: 'Europe/Copenhagen',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  const answer = await device.request.post('/api/auth/sign-in', {
    data: { email: 'provider@demo.mikrosprint.test', password },
  });
  if (!answer.ok()) throw new Error(`Signing in answered ${answer.status()}.`);
  await device.addInitScript(() => localStorage.setItem('mikrosprint.signed-in', 'yes'));
  return device;
}

/** In the page: remembers when the next press of a kind began, to the browser's own clock. */
export const rememberPress = (kind) =>
  addEventListener(kind, (event) => (window.pressedAt = event.timeStamp), { capture: true, once: true });

/** In the page: the longest frame of half a second; 17 ms on a machine at rest. */
export const longestFrame = () =>
  new Promise((resolve) => {
    const seen = [];
    const look = (now) => {
      seen.push(now);
      if (now - seen[0] < 500) requestAnimationFrame(look);
      else resolve(Math.round(Math.max(...seen.slice(1).map((time, index) => time - seen[index]))));
    };
    requestAnimationFrame(look);
  });
