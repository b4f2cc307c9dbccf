import { givenFor } from '#libs/testing';
import { attachmentDecider, MOST_ATTACHMENTS, type AddAttachment } from './attachment.decider.js';
import type { AttachmentAdded } from './attachment.events.js';

const given = givenFor(attachmentDecider);
const data = {
  ...{ taskId: 't1', agency: 'BYT', sha256: 'ab'.repeat(32), name: 'báo cáo.pdf' },
  ...{ mediaType: 'application/pdf', size: 1_024 },
};
const added = (change: Partial<AttachmentAdded['data']> = {}): AttachmentAdded => ({
  type: 'AttachmentAdded',
  data: { ...data, ...change },
});
const add = (change: Partial<AttachmentAdded['data']> = {}): AddAttachment => ({
  kind: 'AddAttachment',
  data: { ...data, ...change },
});

describe('an attachment', () => {
  it('is added with its hash, name, type and size', () => given().when(add()).then(added()));
  it('is added beside another', () =>
    given(added())
      .when(add({ sha256: 'cd'.repeat(32) }))
      .then(added({ sha256: 'cd'.repeat(32) })));
  it('is not added again, whatever it is called now', () =>
    given(added())
      .when(add({ name: 'khác.pdf' }))
      .thenNothing());

  const nth = (index: number) => added({ sha256: String(index).padStart(64, '0') });
  it('is the last that there is room for', () =>
    given(...Array.from({ length: MOST_ATTACHMENTS - 1 }, (_, index) => nth(index)))
      .when(add())
      .then(added()));
  it('is refused where there are too many', () =>
    given(...Array.from({ length: MOST_ATTACHMENTS }, (_, index) => nth(index)))
      .when(add())
      .thenRejected('evidence.too-many'));
});
