import type { Mail } from '../../shared/alert.ts';

/** A mail that the double accepted. */
export interface Delivery {
  mailId: string;
  members: string[];
  by: { dead: boolean };
  /** Nobody could tell the sender: its reply was lost, or the write that says "sent" failed. */
  inDoubt: boolean;
}

/** What the transport double accepted, and whether a repetition lay in the stated window. */
export class PostOffice {
  readonly deliveries: Delivery[] = [];
  readonly outsideWindow: string[] = [];
  /** Mails that went again inside the window. */
  repeated = 0;
  subscribed = true;

  /** @param markedSent whether the table says already that this mail was sent */
  accept(mail: Mail, by: Delivery['by'], markedSent: boolean): Delivery {
    const before = this.deliveries.filter(({ mailId }) => mailId === mail.id);
    if (before.length > 0) this.repeated += 1;
    if (markedSent) this.outsideWindow.push(`mail ${mail.id} went again although it was marked as sent`);
    for (const earlier of before)
      if (!earlier.inDoubt && !earlier.by.dead)
        this.outsideWindow.push(`mail ${mail.id} went again while nothing was in doubt`);
    const delivery = { mailId: mail.id, members: mail.members, by, inDoubt: false };
    this.deliveries.push(delivery);
    return delivery;
  }

  /** The write that marks a mail as sent failed, or its reply was lost. */
  doubt(mailId: string): void {
    for (const delivery of this.deliveries) if (delivery.mailId === mailId) delivery.inDoubt = true;
  }
}
