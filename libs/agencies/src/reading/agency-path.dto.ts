import { IsText } from '#libs/web';

/** The agency or group of an address. */
export class AgencyPath {
  @IsText(20)
  readonly code!: string;
}
