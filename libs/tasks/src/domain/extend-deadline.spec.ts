import { recorded } from '#libs/testing';
import { assigned, decidedBy, extend, extended, given, on, standing, withdrawn } from './task.spec-kit.js';

const granted = (to: string, effectiveOn: string, agency = 'BYT') =>
  recorded(
    {
      type: 'ExtensionGranted' as const,
      data: { taskId: 't1', agency, request: 0, from: '2025-10-31', asked: to, to, decidedBy, note: null },
    },
    { effectiveOn, sequence: 99 },
  );

describe('moving a deadline on a day', () => {
  it('starts from what counted on that day, whatever was entered before', () =>
    given(assigned(), on('2025-11-20', extended({ kind: 'amended', to: '2026-03-31' })))
      .when(extend({ to: '2025-12-15' }, { effectiveOn: '2025-10-25' }))
      .then(extended({ from: '2025-10-31', to: '2025-12-15' })));
  it('is weighed against what counted on that day', () =>
    given(assigned(), on('2025-10-10', extended({ to: '2025-12-31', reason: 'Khác' })))
      .when(extend({ to: '2025-11-30' }, { effectiveOn: '2025-10-25' }))
      .thenRejected('task.extension-not-later'));
  it('may precede a withdrawal that took effect later', () =>
    given(assigned(), on('2025-12-01', withdrawn))
      .when(extend({}, { effectiveOn: '2025-11-30' }))
      .then(extended()));
  it('is refused from the day of withdrawal on', () =>
    given(assigned(), on('2025-12-01', withdrawn))
      .when(extend({}, { effectiveOn: '2025-12-01' }))
      .thenRejected('task.withdrawn'));

  it('sees what the agency was granted at its own request', () => {
    const asked = { agency: 'BYT', to: '2025-12-31' };
    given(assigned())
      .when(extend(asked, { granted: [granted('2025-12-15', '2025-10-20')] }))
      .then(extended({ ...asked, from: '2025-12-15' }));
    given(assigned())
      .when(extend(asked, { granted: [granted('2025-12-31', '2025-10-20')] }))
      .thenRejected('task.extension-not-later');
  });
  it('does not see what the agency was granted later, nor what another was', () => {
    const asked = { agency: 'BYT', to: '2025-12-15' };
    const others = [granted('2025-12-31', '2025-10-21'), granted('2025-12-31', '2025-10-01', 'T01')];
    given(assigned())
      .when(extend(asked, { granted: others }))
      .then(extended({ ...asked, from: '2025-10-31' }));
  });
  it('amends for all back to the first day when one lead was granted another', () => {
    const back = { kind: 'amended', to: '2025-10-31' } as const;
    given(assigned())
      .when(extend(back, { granted: [granted('2025-12-15', '2025-10-20')] }))
      .then(extended(back));
    given(assigned()).when(extend(back)).thenRejected('task.amendment-changes-nothing');
  });
});

describe('a remedial day', () => {
  const remedy = { kind: 'remedial', to: '2025-12-31' } as const;
  it('is set the morning after the due day', () =>
    given(assigned())
      .when(extend(remedy, { effectiveOn: '2025-11-01' }))
      .then(extended(remedy)));
  it('is refused while the task is in time', () =>
    given(assigned())
      .when(extend(remedy, { effectiveOn: '2025-10-31' }))
      .thenRejected('task.not-late'));
  it('is refused on a day by which the deadline had been extended', () =>
    given(assigned(), on('2025-10-20', extended({ to: '2025-11-30' })))
      .when(extend(remedy, { effectiveOn: '2025-11-15' }))
      .thenRejected('task.not-late'));
  it('is refused where nothing can be late', () =>
    given(standing).when(extend(remedy)).thenRejected('task.no-deadline'));
});
