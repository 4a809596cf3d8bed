import { z } from 'zod';
import { Handler } from '../domain/matter.ts';

/** Idle time before a visit asks whether anyone is still there. */
const IDLE_SECONDS = 90;
/** How long that question stands; WCAG 2.2.1 asks for at least 20 seconds. */
const WARNING_SECONDS = 30;
const SHORTEST_WARNING_SECONDS = 20;
/** Long enough to print a paper again at the same hall, short enough for the law's "shortest time necessary". */
const RETENTION_DAYS = 7;
/** A 21.5 inch panel of 1920 x 1080, the usual one in these machines. */
const PIXELS_PER_INCH = 102;

/** Clear at arm's length without being heard at the next window. */
const USUAL_VOLUME = 0.8;

const SERIAL_OR_NONE = 'driver 应为 serial 或 none';
const None = z.strictObject({ driver: z.literal('none') });
const serial = (baudRate: number) =>
  z.strictObject({
    driver: z.literal('serial'),
    path: z.string().min(1),
    baudRate: z.number().int().min(1200).max(921_600).default(baudRate),
  });

/**
 * What may come as a slip: what a person takes home and needs for some weeks. Thermal paper fades, so a notice never
 * does.
 */
const Slips = z.array(z.enum(['D01', 'D18'], '应为 D01 或 D18：热敏纸会褪色，告知书不能印成小票')).default(['D01']);
const slipRoll = {
  paperWidth: z.union([z.literal(58), z.literal(80)], '应为 58 或 80（毫米）'),
  slips: Slips,
};

/** A web address without a slash at its end. */
const WebAddress = z
  .url({ protocol: /^https?$/, error: '应为 http 或 https 网址' })
  .transform((url) => url.replace(/\/+$/, ''));

/** The hall the terminal stands in. */
export const SiteConfig = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, '应为小写字母、数字和短横线，以字母开头'),
  name: z.string().min(1).max(40),
  /** Nine digits of the township-level unit: the first part of every matter's number. */
  area: z.string().regex(/^\d{9}$/, '应为加引号的九位数字'),
  address: z.string().min(1).max(100),
  phone: z.string().min(1).max(20),
  hours: z.string().min(1).max(60),
  /** The office that registers, and who answers for it: the receipt names them (登记机构、登记人). */
  office: z.string().min(1).max(40),
  registrar: Handler,
});
export type SiteConfig = z.infer<typeof SiteConfig>;

export const DevicesConfig = z.strictObject({
  idCardReader: z.discriminatedUnion('driver', [serial(115_200), None], SERIAL_OR_NONE).default({ driver: 'none' }),
  codeScanner: z.discriminatedUnion('driver', [serial(9600), None], SERIAL_OR_NONE).default({ driver: 'none' }),
  callLamp: z.discriminatedUnion('driver', [serial(9600), None], SERIAL_OR_NONE).default({ driver: 'none' }),
  /** A camera over a plate where papers are laid; found by a part of the name the system gives it. */
  documentCamera: z
    .discriminatedUnion(
      'driver',
      [z.strictObject({ driver: z.literal('uvc'), label: z.string().min(1).max(100) }), None],
      'driver 应为 uvc 或 none',
    )
    .default({ driver: 'none' }),
  printer: z
    .discriminatedUnion(
      'driver',
      [
        z.strictObject({
          driver: z.literal('ipp'),
          url: z.url({ protocol: /^(ipp|ipps|http|https)$/, error: '应为 ipp、ipps、http 或 https 地址' }),
        }),
        None,
      ],
      'driver 应为 ipp 或 none',
    )
    .default({ driver: 'none' }),
  receiptPrinter: z
    .discriminatedUnion(
      'driver',
      [
        serial(115_200).extend(slipRoll),
        z.strictObject({ driver: z.literal('usb'), path: z.string().min(1), ...slipRoll }),
        z.strictObject({
          driver: z.literal('tcp'),
          host: z.string().min(1),
          port: z.number().int().min(1).max(65_535).default(9100),
          ...slipRoll,
        }),
        None,
      ],
      'driver 应为 serial、usb、tcp 或 none',
    )
    .default({ driver: 'none' }),
});
export type DevicesConfig = z.infer<typeof DevicesConfig>;

/** Reading aloud and dictation. Sound comes out of the machine's own output; its volume here is where a visit begins. */
const SpeechConfig = z.strictObject({
  /** espeak: the program of `command`, where it is installed; model: the voice in `voiceModel`. */
  engine: z.enum(['espeak', 'model', 'off'], 'engine 应为 espeak、model 或 off').default('espeak'),
  /** A program by name or absolute path; never a line for a shell. */
  command: z.string().min(1).default('espeak-ng'),
  /** Directories relative to this file; null: none. */
  voiceModel: z.string().min(1).nullable().default(null),
  dictationModel: z.string().min(1).nullable().default(null),
  recordings: z.string().min(1).nullable().default(null),
  volume: z.number().min(0).max(1).default(USUAL_VOLUME),
  rate: z.number().min(0.5).max(2).default(1),
});
export type SpeechConfig = z.infer<typeof SpeechConfig>;

/** Who may answer for a person without card and code; `pin` comes from `minglu staff pin`. */
export const StaffConfig = z
  .array(
    z.strictObject({
      id: z.string().regex(/^[A-Z]\d{2,4}$/, '工号应为一个大写字母加二到四位数字，例如 S01'),
      pin: z
        .string()
        .regex(/^scrypt\$15\$8\$1\$[\w-]{22}\$[\w-]{43}$/, '应为 minglu staff pin 给出的内容，不是口令本身'),
    }),
  )
  .max(10)
  .refine((staff) => new Set(staff.map(({ id }) => id)).size === staff.length, '工号重复');
export type StaffConfig = z.infer<typeof StaffConfig>;

/** 终端配置. Unknown keys are refused, so that a slip of the pen never silently means "the default". */
export const TerminalConfig = z.strictObject({
  site: SiteConfig,
  terminal: z.strictObject({ id: z.string().regex(/^[A-Z]\d{2}$/, '应为一个大写字母加两位数字，例如 T03') }),
  centre: z.strictObject({
    url: WebAddress,
    /** What stands before `/t/<ticket>` in a QR code: must be reachable from a telephone. */
    trackingBase: WebAddress,
    enrolmentCode: z.string().min(1).max(40).nullable().default(null),
  }),
  devices: DevicesConfig.prefault({}),
  screen: z
    .strictObject({
      pixelsPerInch: z.number().min(40).max(600).default(PIXELS_PER_INCH),
    })
    .prefault({}),
  visit: z
    .strictObject({
      idleSeconds: z.number().int().min(30).max(600).default(IDLE_SECONDS),
      warningSeconds: z.number().int().min(SHORTEST_WARNING_SECONDS).max(120).default(WARNING_SECONDS),
    })
    .prefault({}),
  /** `fuzzyPinyin`: for places where z and zh, n and l, an and ang are one sound. */
  input: z.strictObject({ fuzzyPinyin: z.boolean().default(false) }).prefault({}),
  speech: SpeechConfig.prefault({}),
  staff: StaffConfig.default([]),
  /** Days a matter stays on the terminal after the centre has it; the archive is the centre's. */
  retentionDays: z.number().int().min(1).max(30).default(RETENTION_DAYS),
  /** Directory of the content pack, relative to this file; null: the one that came with the program. */
  content: z.string().min(1).nullable().default(null),
  /** Directory with the county's licensed fonts, relative to this file; null: the embedded open fonts. */
  fonts: z.string().min(1).nullable().default(null),
  /** Directory `minglu laws import` has put statutes into, relative to this file; null: none, the guides alone. */
  laws: z.string().min(1).nullable().default(null),
});
export type TerminalConfig = z.infer<typeof TerminalConfig>;
