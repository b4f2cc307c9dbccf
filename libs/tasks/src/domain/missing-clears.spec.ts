import { missingClears, type ClearsAsked } from './missing-clears.js';

const clear: ClearsAsked = {
  title: 'Nối mạng các xã',
  leads: [{ kind: 'agency', code: 'BYT', name: 'Bộ Y tế' }],
  unresolvedLeads: [],
  assignees: ['BYT'],
  due: { text: '31/10/2025', kind: 'day', on: '2025-10-31' },
  product: 'Quyết định',
  approver: 'Thủ tướng Chính phủ',
};
const missingOf = (over: Partial<ClearsAsked>) => missingClears({ ...clear, ...over });
const island = { kind: 'group', code: 'DP-DAO', name: 'Các địa phương có đảo', members: ['QN', 'KH'] } as const;

describe('the 6 clears of a task', () => {
  it('are all there when one agency is to deliver one product by a day and somebody decides on it', () =>
    expect(missingClears(clear)).toStrictEqual([]));

  it('lack the person when nobody was found, or not everybody', () => {
    expect(missingOf({ leads: [], assignees: [], unresolvedLeads: ['Các đơn vị'] })).toStrictEqual([
      'person',
      'responsibility',
    ]);
    expect(missingOf({ unresolvedLeads: ['Bộ X'] })).toStrictEqual(['person', 'responsibility']);
  });

  it('lack the responsibility when two lead together', () =>
    expect(missingOf({ assignees: ['BYT', 'BCA'] })).toStrictEqual(['responsibility']));

  it('take a group for one lead, whose members answer each for its own share', () => {
    expect(missingOf({ leads: [island], assignees: ['QN', 'KH'] })).toStrictEqual([]);
    expect(missingOf({ leads: [island], assignees: ['QN', 'KH', 'BYT'] })).toStrictEqual(['responsibility']);
    expect(missingOf({ leads: [island], assignees: ['BYT'] })).toStrictEqual([]);
  });

  it('lack the time when no deadline could be read, and not when the work stands or recurs', () => {
    expect(missingOf({ due: { text: 'sớm', kind: 'none', on: null } })).toStrictEqual(['time']);
    expect(missingOf({ due: { text: 'thường xuyên', kind: 'standing', on: null } })).toStrictEqual([]);
    expect(missingOf({ due: { text: 'hằng tháng', kind: 'recurring', on: null } })).toStrictEqual([]);
  });

  it('lack work, product and authority when they are blank', () =>
    expect(missingOf({ title: ' ', product: null, approver: '' })).toStrictEqual(['work', 'product', 'authority']));
});
