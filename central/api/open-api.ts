import { OpenAPIGenerator } from '@orpc/openapi';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import { centralContract } from '../../contract/central.ts';

/** The contract as an OpenAPI document: what a county's own centre has to provide. */
export async function openApiDocument() {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] });
  return generator.generate(centralContract, {
    info: {
      title: '明路 Minglu central case API',
      version: '1',
      description:
        'Terminals sign every request by RFC 9421 with Ed25519 over @method, @target-uri and content-digest ' +
        '(created, nonce, keyid). The desk shows a bearer token. Enrolment and tracking are open. ' +
        'Refusals carry a named reason in data.reason.',
    },
  });
}
