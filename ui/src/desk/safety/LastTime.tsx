// The words beside a dialogue's title: the answers are as last time.
import { Tag } from "../../parts/Tag.tsx";
import { t } from "../../words/t.ts";

/** The tag. */
export function LastTime() {
  return <Tag tone="info">{t("safety.as_last_time")}</Tag>;
}
