/**
 * `lost`: acknowledged or once visible, and not there. `doubled`: there more than once. `holes`: a number left out.
 * `changed`: other bytes. `unresolved`: sent and never answered, or answered against what is in the log. `unseen` and
 * `disordered`: of subscribers. `stale`: of readers. `unequal`: a read model and the judge's fold. `crashed`: a program
 * under test ended by itself. `stuck`: no command got through again in time after a fault.
 */
export const violationKinds = [
  'lost',
  'doubled',
  'holes',
  'changed',
  'unresolved',
  'unseen',
  'disordered',
  'stale',
  'unequal',
  'crashed',
  'stuck',
] as const;

export type ViolationKind = (typeof violationKinds)[number];

export type Violation = Readonly<{ kind: ViolationKind; what: string }>;
