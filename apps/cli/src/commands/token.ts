import { Command, Option } from 'commander';
import { embeddedTrust, roles, signToken, type Principal, type Role } from '#libs/access';
import { duration } from '#libs/settings';
import { answer } from '../print/answer.js';
import { UsageError } from '../usage-error.js';

type Options = Readonly<{
  role: Role[];
  agency?: string;
  name?: string;
  field?: string[];
  ttl: string;
  json?: boolean;
}>;

const gathered = (role: string, before: readonly string[] = []): readonly string[] => [...before, role];

export const tokenCommand = (): Command =>
  new Command('token')
    .description('sign an access token for the HTTP API, while no OIDC_ISSUER is set')
    .addOption(
      new Option('--role <role>', `one of ${roles.join(', ')}; may be repeated`)
        .argParser((role: string, before: readonly string[] | undefined) => gathered(known(role), before))
        .makeOptionMandatory(),
    )
    .option('--agency <code>', 'code of the agency; an agency-officer needs one')
    .option('--name <name>', 'who holds it, as the log will show (default: the roles)')
    .option('--field <field>', 'field of work that a monitor watches; may be repeated (default: all)', gathered)
    .option('--ttl <span>', 'how long it is valid, such as 30m, 8h or 7d; 30d at most', '8h')
    .option('--json', 'one JSON document on standard output')
    .action(async (options: Options) => {
      refuseWithIssuer();
      const holder = holderOf(options);
      const signed = await signToken(process.env['TASK_LEDGER_DATA'] || undefined, holder, secondsOf(options.ttl));
      answer(options.json, { ...signed, issuer: embeddedTrust.issuer, ...holder }, () => signed.token);
    });

/** Who the token will say it is. The subject derives from agency and name, so that a person keeps it from token to token. */
export const holderOf = ({ role, agency, name, field }: Omit<Options, 'ttl'>): Principal => {
  if (role.includes('agency-officer') && agency === undefined) {
    throw new UsageError({
      vi: '--role agency-officer: cần thêm --agency với mã cơ quan.',
      en: '--role agency-officer: give --agency with the code of the agency as well.',
    });
  }
  const spoken = name ?? role.join('+');
  [spoken, agency ?? 'A', ...(field ?? [])].forEach(refuseUnlessLine);
  const code = agency?.toUpperCase() ?? null;
  return {
    subject: ['local', ...(code === null ? [] : [code]), spoken].join(':'),
    name: spoken,
    roles: [...new Set(role)],
    agency: code,
    fields: role.includes('monitor') ? (field ?? ['*']) : [],
  };
};

const known = (role: string): Role => {
  const found = roles.find((one) => one === role);
  if (found !== undefined) return found;
  throw new UsageError({
    vi: `--role "${role}": dùng ${roles.join(', ')}.`,
    en: `--role "${role}": give one of ${roles.join(', ')}.`,
  });
};

const secondsOf = (ttl: string): number => {
  const seconds = Math.floor((duration.read(ttl) ?? 0) / 1000);
  if (seconds >= 1 && seconds <= embeddedTrust.maxAge) return seconds;
  throw new UsageError({
    vi: `--ttl "${ttl}": cần một khoảng từ 1s đến 30d, ví dụ 30m, 8h, 7d.`,
    en: `--ttl "${ttl}": give a span from 1s to 30d, such as 30m, 8h or 7d.`,
  });
};

const refuseUnlessLine = (text: string): void => {
  if (/^[^\p{Cc}\p{Cs}]{1,200}$/u.test(text)) return;
  throw new UsageError({
    vi: 'Tên, mã cơ quan và lĩnh vực: một dòng, từ 1 đến 200 ký tự.',
    en: 'Name, agency and field: one line each, of 1 to 200 characters.',
  });
};

const refuseWithIssuer = (): void => {
  if (!process.env['OIDC_ISSUER']) return;
  throw new Error(
    [
      'Đã đặt OIDC_ISSUER: máy chủ không nhận thẻ tự cấp; hãy lấy thẻ ở nơi cấp đó.',
      'OIDC_ISSUER is set: the server takes no tokens of its own signing; get one from that issuer.',
    ].join('\ntask-ledger: '),
  );
};
