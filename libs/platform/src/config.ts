import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { StartRefused } from './start-refused.js';

/** The values an installation is run with: read once from the environment, typed, and refused with one sentence each. */
export class Config {
  readonly production: boolean;
  readonly http: { host: string; port: number; publicUrl: string };
  readonly database: { url: string; poolSize: number };
  /** Set: BullMQ runs on Redis. Not set: on the same PostgreSQL. */
  readonly redisUrl: string | null;
  /** Folder for everything that is not in the database: secrets of this machine, mail written to files. */
  readonly dataFolder: string;
  readonly contentFolder: string;
  readonly webFolder: string;
  readonly demo: boolean;
  readonly tokenSecret: KeyObject;
  readonly mail: { kind: 'file'; folder: string } | { kind: 'smtp'; url: string };
  /** Private key towards the push services of browsers: P-256, 32 bytes, base64url. Null: made from the token secret. */
  readonly pushKey: string | null;
  /** Development only: an origin that stands in for the push services, without https and on a private address. */
  readonly pushReceiver: string | null;
  /** Development only: an origin whose credentials and keys are fetched without https and from a private address. */
  readonly proofSource: string | null;
  /** Seals the private keys that sign credentials. */
  readonly credentialSecret: KeyObject;
  /** Stands on every certificate: the municipality, never an office (nobody can read from it who is unemployed). */
  readonly issuerName: string;
  /** What else strangers may know of the issuer; the slug is part of its lasting address. */
  readonly issuer: { slug: string; url: string | null; email: string | null };
  /** Nobody has acted on a referral for so many days: the caseworker is reminded once. */
  readonly referralReminderDays: number;
  readonly humanLog: boolean;
  /** Behind a proxy of ours, whose word about the visitor's address counts. */
  readonly behindProxy: boolean;

  constructor(settings: Settings) {
    const dataFolder = resolve(settings.MIKROSPRINT_DATA);
    this.production = settings.NODE_ENV === 'production';
    this.demo = isDemo(settings);
    this.http = { host: settings.HOST, port: settings.PORT, publicUrl: publicUrl(settings, this.demo) };
    this.database = { url: settings.DATABASE_URL, poolSize: settings.DATABASE_POOL };
    this.redisUrl = settings.REDIS_URL ?? null;
    this.dataFolder = dataFolder;
    this.contentFolder = resolve(settings.MIKROSPRINT_CONTENT);
    this.webFolder = resolve(settings.MIKROSPRINT_WEB);
    this.tokenSecret = secret('TOKEN_SECRET', settings, dataFolder);
    this.credentialSecret = secret('CREDENTIAL_SECRET', settings, dataFolder);
    this.mail =
      settings.MAIL === 'file'
        ? { kind: 'file', folder: join(dataFolder, 'mail') }
        : { kind: 'smtp', url: settings.MAIL };
    this.pushKey = settings.VAPID_PRIVATE_KEY ?? null;
    this.pushReceiver = developmentOrigin(settings, 'PUSH_RECEIVER', 'browsers name their own push services');
    this.proofSource = developmentOrigin(
      settings,
      'PROOF_SOURCE',
      'proofs are fetched from the public internet',
    );
    this.issuerName = settings.ISSUER_NAME;
    this.issuer = {
      slug: settings.ISSUER_SLUG,
      url: settings.ISSUER_URL ?? null,
      email: settings.ISSUER_EMAIL ?? null,
    };
    this.referralReminderDays = settings.REFERRAL_REMINDER_DAYS;
    this.humanLog = settings.LOG === 'human';
    this.behindProxy = settings.BEHIND_PROXY === 'yes';
  }
}

/** A setting nobody can run with; `message` is one line that says what to change. */
export class ConfigError extends StartRefused {
  override name = 'ConfigError';
}

const settingsSchema = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(20),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  MIKROSPRINT_DATA: z.string().min(1).default('.data'),
  MIKROSPRINT_CONTENT: z.string().min(1).default('content'),
  MIKROSPRINT_WEB: z.string().min(1).default('apps/web/dist'),
  DEMO_MODE: z.enum(['yes', 'no', 'yes-in-production']).default('no'),
  TOKEN_SECRET: z.string().min(32).optional(),
  CREDENTIAL_SECRET: z.string().min(32).optional(),
  MAIL: z.union([z.literal('file'), z.url({ protocol: /^smtps?$/ })]).default('file'),
  VAPID_PRIVATE_KEY: z
    .string()
    .regex(/^[\w-]{43}$/, 'is 32 bytes in base64url')
    .optional(),
  PUSH_RECEIVER: z.url({ protocol: /^https?$/ }).optional(),
  PROOF_SOURCE: z.url({ protocol: /^https?$/ }).optional(),
  ISSUER_NAME: z.string().min(2).default('Københavns Kommune'),
  ISSUER_SLUG: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is small letters, digits and single hyphens')
    .default('koebenhavns-kommune'),
  ISSUER_URL: z.url({ protocol: /^https?$/ }).optional(),
  ISSUER_EMAIL: z.email().optional(),
  REFERRAL_REMINDER_DAYS: z.coerce.number().int().min(1).max(90).default(7),
  BEHIND_PROXY: z.enum(['yes', 'no']).default('no'),
  LOG: z.enum(['human', 'json']).default('json'),
});
type Settings = z.infer<typeof settingsSchema>;

/** Reads the environment of this process; the only place that does. */
export function loadConfig(environment: Record<string, string | undefined> = process.env): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = settingsSchema.safeParse(given);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new ConfigError(`The settings are not usable. ${problems.join('. ')}.`);
  }
  return new Config(parsed.data);
}

function isDemo(settings: Settings): boolean {
  if (settings.DEMO_MODE === 'no') return false;
  if (settings.NODE_ENV !== 'production' || settings.DEMO_MODE === 'yes-in-production') return true;
  throw new ConfigError(
    'DEMO_MODE=yes is refused in production because everybody knows the demo password. Set DEMO_MODE=no, or DEMO_MODE=yes-in-production if you mean it.',
  );
}

/** The address stands in every proof that is given, for ever: nobody may guess it but a demo. */
function publicUrl(settings: Settings, demo: boolean): string {
  if (settings.PUBLIC_URL !== undefined) return settings.PUBLIC_URL.replace(/\/+$/, '');
  if (demo) return `http://localhost:${settings.PORT}`;
  throw new ConfigError(
    'PUBLIC_URL is required outside demo mode: it stands in every certificate and cannot change later. Set it to the address people will use.',
  );
}

/** Words that appear in copied examples; a secret that contains one was never chosen. */
const exampleSecret = /change|example|secret|password|mikrosprint|^(.)\1+$/i;

/** Where a machine that was given no secret keeps its own. */
const secretFiles = { TOKEN_SECRET: 'token-secret', CREDENTIAL_SECRET: 'credential-secret' } as const;

function secret(name: keyof typeof secretFiles, settings: Settings, dataFolder: string): KeyObject {
  return createSecretKey(Buffer.from(secretText(name, settings, dataFolder), 'utf8'));
}

function secretText(name: keyof typeof secretFiles, settings: Settings, dataFolder: string): string {
  const given = settings[name];
  if (given !== undefined) {
    if (settings.NODE_ENV === 'production' && exampleSecret.test(given)) {
      throw new ConfigError(
        `${name} looks like an example. Make one with: node -p "crypto.randomBytes(48).toString('base64url')"`,
      );
    }
    return given;
  }
  if (settings.NODE_ENV === 'production') {
    throw new ConfigError(`${name} is required in production: at least 32 random characters.`);
  }
  return secretOfThisMachine(join(dataFolder, secretFiles[name]), dataFolder);
}

/** Stands in for machines of others; in production they are who they say. */
function developmentOrigin(
  settings: Settings,
  name: 'PUSH_RECEIVER' | 'PROOF_SOURCE',
  inProduction: string,
): string | null {
  const origin = settings[name];
  if (origin === undefined) return null;
  if (settings.NODE_ENV !== 'production') return new URL(origin).origin;
  throw new ConfigError(`${name} is for development: ${inProduction}. Leave it out.`);
}

/** Both processes may ask at the same moment: the exclusive create lets one of them decide and the other read. */
function secretOfThisMachine(file: string, folder: string): string {
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    try {
      writeFileSync(file, randomBytes(48).toString('base64url'), { mode: 0o600, flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  return readFileSync(file, 'utf8').trim();
}
