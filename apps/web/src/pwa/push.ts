/** Notifications in this browser (Web Push): only when somebody turns them on, here and nowhere else. */
import { api } from '../api/client.js';

export type PushState = 'impossible' | 'denied' | 'off' | 'on';

/** Nobody is kept from signing out by a line that hardly carries anything. */
const patienceMilliseconds = 2_000;

export const canPush = (): boolean =>
  'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;

const registered = (): Promise<ServiceWorkerRegistration | undefined> =>
  navigator.serviceWorker.getRegistration();

async function subscribed(): Promise<PushSubscription | null> {
  return (await (await registered())?.pushManager.getSubscription()) ?? null;
}

export async function pushState(): Promise<PushState> {
  if (!canPush()) return 'impossible';
  if (Notification.permission === 'denied') return 'denied';
  return (await subscribed().catch(() => null)) ? 'on' : 'off';
}

const bytesOf = (base64url: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')), (letter) =>
    letter.charCodeAt(0),
  );

/** Asks for leave, and tells the server where this browser can be told. `serverKey` is base64url. */
export async function turnOnPush(serverKey: string): Promise<PushState> {
  if ((await Notification.requestPermission()) !== 'granted') return pushState();
  const registration = (await registered()) ?? (await navigator.serviceWorker.register('/sw.js'));
  // One that was made for another key of the server would never be told anything.
  await (await registration.pushManager.getSubscription())?.unsubscribe();
  const subscription = await registration.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: bytesOf(serverKey),
  });
  const { endpoint, keys } = subscription.toJSON();
  await api.post('me/push-subscriptions', { endpoint, keys }).catch(async (cause: unknown) => {
    await subscription.unsubscribe();
    throw cause;
  });
  return 'on';
}

/** What the server cannot be told now it learns from the push service, which no longer knows this browser. */
export async function turnOffPush(): Promise<PushState> {
  const subscription = await subscribed().catch(() => null);
  if (subscription === null) return pushState();
  const { endpoint } = subscription;
  await Promise.all([
    api.post('me/push-subscriptions/remove', { endpoint }).catch(() => undefined),
    subscription.unsubscribe(),
  ]);
  return 'off';
}

/** Whoever signs out takes their notifications along: the next person at this browser must not see them. */
export async function forgetPush(): Promise<void> {
  if (!canPush() || Notification.permission !== 'granted') return;
  const longEnough = new Promise((resolve) => setTimeout(resolve, patienceMilliseconds));
  await Promise.race([turnOffPush().catch(() => undefined), longEnough]);
}
