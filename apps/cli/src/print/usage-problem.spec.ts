import { inBothLanguages } from './usage-problem.js';

describe('a command line that makes no sense', () => {
  it.each([
    ["error: unknown option '--colour'\n", 'không có tùy chọn "--colour"'],
    ["error: unknown command 'nothing'\n", 'không có lệnh "nothing"'],
    ["error: missing required argument 'file'\n", 'thiếu đối số <file>'],
    ["error: required option '--agency <code>' not specified\n", 'thiếu tùy chọn bắt buộc "--agency <code>"'],
    ['error: too many arguments. Expected 1 argument but got 2.\n', 'thừa đối số: cần 1, đã nhận 2'],
  ])('is told in Vietnamese and English: %s', (said, vietnamese) => {
    const [vi, en] = inBothLanguages(said).split('\n');
    expect([vi, en]).toStrictEqual([`task-ledger: ${vietnamese}`, `task-ledger: ${said.slice(7).trimEnd()}`]);
  });
});
