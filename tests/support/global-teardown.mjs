export default async function globalTeardown() {
  await globalThis.mikrosprintTestDatabase?.stop();
}
