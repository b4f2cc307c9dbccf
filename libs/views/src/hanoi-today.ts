import { dayAt, type Day } from '#libs/kernel';
import { Today } from './today.js';

export class HanoiToday extends Today {
  day(): Day {
    return dayAt(Date.now());
  }
}
