// A photo of the book as a picture, small or whole. The core makes the small one; here it is only shown.
import { FileText, ImageOff } from "lucide-react";
import type { Media } from "../../bindings.ts";
import { useCall } from "../../host/use-call.ts";
import { t } from "../../words/t.ts";
import styles from "./Files.module.css";

interface PhotoProps {
  hash: string;
  media: Media;
  alt: string;
  whole?: boolean;
}

/** The picture, or a sign for a paper, or the sentence that it has not come yet. */
export function Photo({ hash, media, alt, whole = false }: PhotoProps) {
  const isPaper = media === "pdf";
  const { value } = useCall("attachment_picture", { hash, whole }, { enabled: !isPaper });
  if (isPaper) {
    return (
      <span className={styles.sign}>
        <FileText size="2.2rem" aria-hidden />
        {t("attachments.paper")}
      </span>
    );
  }
  if (value?.content === "") {
    return (
      <span className={styles.sign}>
        <ImageOff size="2.2rem" aria-hidden />
        {t("attachments.not_here")}
      </span>
    );
  }
  if (!value) return <span className={styles.sign} aria-hidden />;
  return (
    <img className={whole ? styles.whole : styles.small} src={`data:image/jpeg;base64,${value.content}`} alt={alt} />
  );
}
