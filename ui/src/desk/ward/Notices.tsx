// Beside the work: the ward's notices, and the ways to the other pages of 区との連絡.
import { CalendarClock, CalendarSync, EyeOff, Link2, Megaphone, Usb } from "lucide-react";
import type { WardView } from "../../bindings.ts";
import { Button } from "../../parts/Button.tsx";
import { Panel } from "../../parts/Panel.tsx";
import { dayShort, momentInJapan } from "../../words/day.ts";
import { t } from "../../words/t.ts";
import { address } from "../route.ts";
import styles from "./Ward.module.css";

/** お知らせ, newest first. */
export function Notices({ view }: { view: WardView }) {
  if (view.notices.length === 0) return null;
  return (
    <Panel title={t("ward.notices")} icon={Megaphone} inside="flush">
      <ul>
        {view.notices.map((notice) => (
          <li key={notice.id} className={styles.notice}>
            <strong>{notice.title}</strong>
            <span className={styles.second}>
              {[
                dayShort(momentInJapan(notice.at).day),
                notice.until === "" ? "" : t("ward.notice_until", { day: dayShort(notice.until) }),
              ]
                .filter(Boolean)
                .join(t("parts.dot"))}
            </span>
            <p className={styles.letter}>{notice.body}</p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** The other pages. */
export function More({ view }: { view: WardView }) {
  return (
    <Panel title={t("ward.more")}>
      <div className={styles.links}>
        {view.unsent_lines > 0 ? <p className={styles.second}>{t("ward.unsent", { n: view.unsent_lines })}</p> : null}
        <Button kind="text" icon={CalendarSync} href={address("ward/monthly")}>
          {t("monthly.open")}
        </Button>
        <Button kind="text" icon={EyeOff} href={address("ward/fields")}>
          {t("ward.fields.open")}
        </Button>
        <Button kind="text" icon={CalendarClock} href={address("ward/rules")}>
          {t("ward.rules.open")}
        </Button>
        <Button kind="text" icon={Link2} href={address("ward/connect")}>
          {view.ward.enrolled ? t("ward.connect.look") : t("ward.connect_now")}
        </Button>
        <Button kind="text" icon={Usb} href={address("ward/usb")}>
          {t("ward.second_pc")}
        </Button>
      </div>
    </Panel>
  );
}
