export { FeedModule } from './feed.module.js';
export { feedOptions, type FeedOptions } from './feed-options.js';
export { webhookRejections } from './webhooks/webhook.rejections.js';
