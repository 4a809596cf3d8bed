/** Starts a worker that the build made of our own. */
export const startWorker = (url: string) => new Worker(trusted(url), { type: 'module' });

/** As much of the Trusted Types API as is used; TypeScript does not know it. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

/** The page's policy asks for a trusted type wherever a script is named by its address: this one is our own file. */
function trusted(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (trustedTypes === undefined) return url;
  return trustedTypes.createPolicy('minglu-worker', { createScriptURL: (own) => own }).createScriptURL(url);
}
