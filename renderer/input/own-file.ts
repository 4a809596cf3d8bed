/** A file of the page's own, for a worker: there an address is not relative to the page. Throws when it is missing. */
export async function ownFile(path: string): Promise<Response> {
  const response = await fetch(new URL(path, location.href));
  if (!response.ok) throw new Error(`${path} is missing: ${response.status}`);
  return response;
}
