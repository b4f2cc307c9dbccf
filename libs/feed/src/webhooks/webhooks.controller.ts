import { createHash } from 'node:crypto';
import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CalledBy, Operation, type Caller } from '#libs/access';
import { Ledger } from '#libs/event-store';
import { naturalId } from '#libs/identity';
import { Ask, claimRefused, HttpRefusal, idempotencyKey, type MetadataRequest } from '#libs/web';
import { FeedOptions } from '../feed-options.js';
import { AddressGate, AddressRefused } from './address-gate.js';
import { RegisterWebhook } from './register-webhook.dto.js';
import { WebhookRegister } from './register.query.js';
import { listedWebhook, type ListedWebhook } from './listed-webhook.js';
import { registeredSchema, webhookListSchema } from './webhook.schema.js';
import { refuseWebhook } from './webhook.rejections.js';
import { webhookSecret } from './webhook-secrets.js';
import { webhookUrl } from './webhook-url.js';
import { Webhooks } from './webhooks.query.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

@ApiTags('events')
@Controller('v1/webhooks')
export class WebhooksController {
  constructor(
    private readonly register: WebhookRegister,
    private readonly webhooks: Webhooks,
    private readonly ledger: Ledger,
    private readonly gate: AddressGate,
    @Inject(FeedOptions) private readonly options: FeedOptions,
  ) {}

  /** Its answer holds the secret, so it is not kept among the answers of acts: repeating it derives the same again. */
  @Post()
  @Operation('registerWebhook', 'Have events sent to an address; the secret is told only here')
  @ApiHeader({ name: 'Idempotency-Key', required: true, schema: { type: 'string', minLength: 1, maxLength: 255 } })
  @ApiCreatedResponse({ schema: registeredSchema })
  async add(
    @Body() { url: given, types, description }: RegisterWebhook,
    @CalledBy() { principal, role, reach }: Caller,
    @Req() request: MetadataRequest,
  ): Promise<Readonly<{ id: string; url: string; secret: string }>> {
    const key = idempotencyKey(request);
    const url = await this.admitted(given);
    const { subject, name } = principal;
    const id = naturalId('webhook', subject, key);
    const said = { url, types: types ?? null, description: description ?? null };
    const done = await this.register.add({
      ...{ id, ...said, reach, subject, agency: reach.all ? null : principal.agency },
      createdBy: { name, agency: principal.agency, role },
      fingerprint: createHash('sha256').update(JSON.stringify(said)).digest('hex'),
      position: await this.ledger.head(),
    });
    if (done === 'other-content') throw claimRefused('other');
    if (done === 'too-many') refuseWebhook('webhook.too-many', 'url');
    return { id, url, secret: webhookSecret(this.options.key, id) };
  }

  @Get()
  @Ask('listWebhooks', 'Subscriptions, how far each has come and what ails it')
  @ApiOkResponse({ schema: webhookListSchema })
  async list(@CalledBy() { reach }: Caller): Promise<Readonly<{ items: readonly ListedWebhook[] }>> {
    const items = await this.webhooks.list(reach.all ? null : reach.agencies);
    return { items: items.map(listedWebhook) };
  }

  @Delete(':id')
  @HttpCode(204)
  @Operation('removeWebhook', 'End a subscription')
  @ApiNoContentResponse()
  async remove(@Param('id') id: string, @CalledBy() { reach }: Caller): Promise<void> {
    const found = UUID.test(id) ? await this.webhooks.find(id) : null;
    const own = found !== null && (reach.all || (found.agency !== null && reach.agencies.includes(found.agency)));
    if (!own || !(await this.webhooks.remove(id))) throw new HttpRefusal(404, 'resource.not-found');
  }

  private async admitted(given: string): Promise<string> {
    const url = webhookUrl(given, this.options.allowLoopback);
    if (url === null) return refuseWebhook('webhook.url-refused', 'url');
    await this.gate.admit(new URL(url).hostname).catch((error: unknown) => {
      refuseWebhook(error instanceof AddressRefused ? 'webhook.address-refused' : 'webhook.host-unknown', 'url');
    });
    return url;
  }
}
