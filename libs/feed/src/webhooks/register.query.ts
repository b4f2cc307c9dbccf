import { DataSource } from 'typeorm';
import { Injectable } from '@nestjs/common';
import type { NewWebhook } from './webhook.js';

const MOST_OF_ONE = 20;

export type Registered = 'registered' | 'repeated' | 'other-content' | 'too-many';

/** Takes subscriptions in, each once: the id derives from who asked with which key. */
@Injectable()
export class WebhookRegister {
  constructor(private readonly source: DataSource) {}

  /** `repeated`: it was registered before with the same content; `other-content`: the key came with something else. */
  async add(webhook: NewWebhook): Promise<Registered> {
    return this.source.transaction(async (manager) => {
      await manager.query("SELECT pg_advisory_xact_lock(hashtextextended('webhooks ' || $1, 0))", [webhook.subject]);
      const known = 'SELECT fingerprint FROM feed.webhook WHERE id = $1';
      const earlier = (await manager.query<{ fingerprint: string }[]>(known, [webhook.id]))[0];
      if (earlier !== undefined) return earlier.fingerprint === webhook.fingerprint ? 'repeated' : 'other-content';
      const counting = 'SELECT count(*)::int AS count FROM feed.webhook WHERE subject = $1 AND removed_at IS NULL';
      const [counted] = await manager.query<{ count: number }[]>(counting, [webhook.subject]);
      if ((counted?.count ?? 0) >= MOST_OF_ONE) return 'too-many';
      const sql = `INSERT INTO feed.webhook
        (id, url, types, description, agency, reach, created_by, subject, fingerprint, position)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;
      const { id, url, types, description, agency, reach, createdBy, subject, fingerprint, position } = webhook;
      const json = [JSON.stringify(reach), JSON.stringify(createdBy)];
      await manager.query(sql, [id, url, types, description, agency, ...json, subject, fingerprint, position]);
      return 'registered';
    });
  }
}
