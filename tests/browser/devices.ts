// The devices of a suite: one browser, and pages of people in it that are closed when their test is over.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser, openDevice, openLive, settled, signInAs, type PageOptions } from './support.js';

export interface Devices {
  /** A device that nobody has signed in to. */
  open(options?: PageOptions): Promise<BrowserContext>;
  /** The first page of somebody, on a device of their own. */
  signIn(account: string, options?: PageOptions): Promise<Page>;
  /** A page of somebody on a device of their own, with its line to the server open. */
  openAs(account: string, address: string, options?: PageOptions): Promise<Page>;
}

/** Call it beside the other `beforeAll`s. `baseUrl` is asked when a device is opened: the product has started by then. */
export function useDevices(baseUrl: () => string): Devices {
  const opened: BrowserContext[] = [];
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((device) => device.close()));
  });
  afterAll(() => browser?.close());

  const open = async (options: PageOptions = {}) => {
    const device = await openDevice(browser, baseUrl(), options);
    opened.push(device);
    return device;
  };
  const signIn = async (account: string, options?: PageOptions) => signInAs(await open(options), account);
  return {
    open,
    signIn,
    openAs: async (account, address, options) => {
      const page = await signIn(account, options);
      await openLive(page, address);
      await settled(page);
      return page;
    },
  };
}
