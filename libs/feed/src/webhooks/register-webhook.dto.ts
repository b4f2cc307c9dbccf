import { ArrayUnique, IsIn } from 'class-validator';
import { IsText, IsTexts } from '#libs/web';
import { feedEventTypes } from '../domain/feed-event.js';

export class RegisterWebhook {
  @IsText(2_000, { description: 'Where to send: https, a public address.' })
  readonly url!: string;

  @IsTexts(100, 100, { least: 1, optional: true, description: 'Only these event types; all when absent.' })
  @IsIn(feedEventTypes, { each: true })
  @ArrayUnique()
  readonly types?: string[];

  @IsText(200, { optional: true })
  readonly description?: string;
}
