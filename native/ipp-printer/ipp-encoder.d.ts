declare module 'ipp-encoder' {
  export type IppValue = string | number | boolean | Date | { lang: string; value: string };
  export interface IppAttribute {
    tag: number;
    name: string;
    value: IppValue | IppValue[];
  }
  export interface IppGroup {
    tag: number;
    attributes: IppAttribute[];
  }
  interface Message {
    version?: { major: number; minor: number };
    requestId: number;
    groups: IppGroup[];
    data?: Buffer;
  }
  export type IppRequest = Message & { operationId: number };
  export type IppResponse = Message & { statusCode: number };
  interface Codec<M> {
    decode(bytes: Buffer): M;
    encode(message: M, bytes: Buffer): Buffer;
    encodingLength(message: M): number;
  }
  export const request: Codec<IppRequest>;
  export const response: Codec<IppResponse>;
  export const STATUS_CODES: Record<number, string>;
}
