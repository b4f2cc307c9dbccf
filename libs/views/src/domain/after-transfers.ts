import type { Day } from '#libs/kernel';
import type { Happening, Transferred } from './happening.js';
import type { Lane, Piece } from './lane.js';

/** The lane of the first agency from a day on; the others are those whose duty it took over. */
export type LaneFrom = (on: Day, agencies: readonly string[]) => Lane;

type Passing = Readonly<{ lanes: readonly Lane[]; heirs: ReadonlyMap<string, readonly string[]> }>;

/**
 * The duties after they passed on, `known` in effective order. What is open on the day of a transfer, or is opened again
 * after it, ends with its agency and goes on with the successor as it stood: due day, reports and lateness. A successor that
 * leads already stays as it stands: the two become one.
 */
export const afterTransfers = (
  lanes: readonly Lane[],
  known: readonly Happening[],
  laneFrom: LaneFrom,
): readonly Lane[] =>
  known
    .filter((one) => one.kind === 'transferred')
    .reduce((passing, transfer) => passedOn(passing, transfer, known, laneFrom), { lanes, heirs: new Map() } as Passing)
    .lanes;

const passedOn = (
  passing: Passing,
  transfer: Transferred,
  known: readonly Happening[],
  laneFrom: LaneFrom,
): Passing => {
  const { agency, successor } = transfer;
  const lane = passing.lanes.find((one) => one.agency === agency);
  const held = passing.lanes.find((one) => one.agency === successor);
  const on = lane === undefined ? null : passingDay(lane, transfer, held === undefined ? known : []);
  if (lane === undefined || on === null) return passing;
  const left = passing.lanes.map((one) => (one === lane ? ended(lane, on) : one));
  const present = held?.pieces.findLast(({ from }) => from <= on)?.standing.status;
  if (present !== undefined && present !== 'withdrawn') return { ...passing, lanes: left };
  const line = [successor, agency, ...(passing.heirs.get(agency) ?? [])];
  const taken: Lane = { agency: successor, pieces: [...until(held, on), ...laneFrom(on, line).pieces] };
  return {
    lanes: [...left.filter((one) => one.agency !== successor), taken],
    heirs: new Map([...passing.heirs, [successor, line.slice(1)]]),
  };
};

/** The first day from the transfer on that the duty is open or the successor speaks; null while it stays with who did the work. */
const passingDay = ({ pieces }: Lane, { on, successor }: Transferred, known: readonly Happening[]): Day | null => {
  const open = pieces.find((piece) => isOpen(piece) && (piece.to === null || piece.to > on));
  const spoken = known.find((one) => one.kind === 'said' && one.agency === successor && one.on >= on);
  const days = [open === undefined ? null : open.from > on ? open.from : on, spoken?.on ?? null];
  return days.filter((day) => day !== null).sort()[0] ?? null;
};

/** Work that only a notice calls done was not reported by anybody, so its duty passes on like any other. */
const isOpen = ({ standing: { status, observed } }: Piece): boolean => {
  const finished = status === 'completed' || status === 'completed-late' || status === 'awaiting-confirmation';
  return status !== 'withdrawn' && (!finished || observed);
};

const ended = (lane: Lane, on: Day): Lane => {
  const last = lane.pieces.findLast(({ from }) => from <= on);
  if (last === undefined) return lane;
  const standing = { ...last.standing, status: 'withdrawn', late: false } as const;
  return { ...lane, pieces: [...until(lane, on), { from: on, to: null, standing }] };
};

const until = (lane: Lane | undefined, on: Day): readonly Piece[] =>
  (lane?.pieces ?? [])
    .filter(({ from }) => from < on)
    .map((piece) => (piece.to === null || piece.to > on ? { ...piece, to: on } : piece));
