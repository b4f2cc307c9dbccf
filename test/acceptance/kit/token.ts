import { signToken, type Principal, type Role } from '#libs/access';

type Holder = Partial<Omit<Principal, 'roles'>>;

/** A token of the embedded issuer, signed with the key in the server's data folder as `task-ledger token` does. */
export const tokenOf = async (dataFolder: string | undefined, role: Role | readonly Role[], holder: Holder = {}) => {
  if (dataFolder === undefined || dataFolder === '')
    throw new Error('a server under test has a data folder of its own');
  const roles = typeof role === 'string' ? [role] : role;
  const name = holder.name ?? roles.join('+');
  const fields = roles.includes('monitor') ? ['*'] : [];
  const principal: Principal = { subject: `spec:${name}`, agency: null, fields, ...holder, name, roles };
  return (await signToken(dataFolder, principal, 3_600)).token;
};

/** The header that carries it. */
export const bearer = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` });
