// What is said after a file was made: where it lies, and two ways to it. Every screen that writes a file uses this one.
import { FileText, FolderOpen } from "lucide-react";
import { host } from "../host/host.ts";
import { t } from "../words/t.ts";
import { Button } from "./Button.tsx";
import { Message } from "./Message.tsx";
import { Row } from "./Panel.tsx";

/** The file, and the sentence that says it is there. */
export function MadeFile({ path, words }: { path: string; words: string }) {
  return (
    <>
      <Message kind="done" title={words}>
        {path}
      </Message>
      <Row>
        <Button icon={FileText} onPress={() => void host.openFile(path)}>
          {t("parts.open_file")}
        </Button>
        <Button icon={FolderOpen} onPress={() => void host.showInFolder(path)}>
          {t("parts.show_in_folder")}
        </Button>
      </Row>
    </>
  );
}
