// One product: its name, story and price, the shops that sell it, its photos and its card. Kept as one act.
import { Check, Printer, Trash2, X } from "lucide-react";
import { useState } from "react";
import type { Product, ProductForm, ProductRow, ProductShop } from "../../bindings.ts";
import { Button } from "../../parts/Button.tsx";
import { ComboBox } from "../../parts/ComboBox.tsx";
import { FailureMessage, MessageArea } from "../../parts/Message.tsx";
import { PageHeader } from "../../parts/PageHeader.tsx";
import { Columns, Panel, Row, Stack } from "../../parts/Panel.tsx";
import { TextArea, TextField } from "../../parts/TextField.tsx";
import { failureWords, t } from "../../words/t.ts";
import { FilesPanel } from "../files/FilesPanel.tsx";
import { address, go } from "../route.ts";
import { useAct } from "../use-act.ts";
import { useFormOf } from "../use-form-of.ts";
import { PrintProducts } from "./PrintProducts.tsx";
import styles from "./Products.module.css";

/** A product that nothing is known of yet. */
export function blankProduct(): ProductRow {
  const product: Product = { id: "", name: "", story: "", price: "", since: "", season: "" };
  return { product, sellers: [], photos: 0, printable: false };
}

function formOf(row: ProductRow): ProductForm {
  return { product: row.product, sellers: row.sellers.map((each) => each.shop).sort() };
}

/** As the core keeps it: without blanks around. */
function trimmed({ product, sellers }: ProductForm): ProductForm {
  const { id, name, story, price, since, season } = product;
  const texts = { name: name.trim(), story: story.trim(), price: price.trim() };
  return { product: { id, ...texts, since: since.trim(), season: season.trim() }, sellers: [...sellers].sort() };
}

interface FieldsProps {
  product: Product;
  wrongName: string | undefined;
  change: (part: Partial<Product>) => void;
}

function Fields({ product, wrongName, change }: FieldsProps) {
  return (
    <Panel>
      <Stack>
        <TextField
          label={t("field.product.name")}
          need="required"
          width="long"
          value={product.name}
          error={wrongName}
          onChange={(name) => change({ name })}
        />
        <TextArea
          label={t("field.product.story")}
          help={t("products.story_hint")}
          width="full"
          rows={4}
          value={product.story}
          onChange={(story) => change({ story })}
        />
        <TextField
          label={t("field.product.price")}
          help={t("products.price_hint")}
          value={product.price}
          onChange={(price) => change({ price })}
        />
        <Row kind="fields">
          <TextField
            label={t("field.product.since")}
            help={t("products.since_hint")}
            value={product.since}
            onChange={(since) => change({ since })}
          />
          <TextField
            label={t("field.product.season")}
            help={t("products.season_hint")}
            value={product.season}
            onChange={(season) => change({ season })}
          />
        </Row>
      </Stack>
    </Panel>
  );
}

interface SellersProps {
  shops: ProductShop[];
  chosen: string[];
  onChange: (chosen: string[]) => void;
}

function Sellers({ shops, chosen, onChange }: SellersProps) {
  const known = chosen.flatMap((id) => shops.filter((each) => each.shop === id));
  return (
    <Panel title={t("products.sellers")}>
      <Stack>
        {known.length === 0 ? <p>{t("products.no_seller")}</p> : null}
        <ul>
          {known.map((shop) => (
            <li key={shop.shop} className={styles.seller}>
              <span>
                <b>{shop.name}</b> {shop.place}
                {shop.may ? null : <span className={styles.quiet}>{t("products.seller_may_not")}</span>}
              </span>
              <Button
                kind="text"
                icon={X}
                spoken={t("products.take_out_of", { name: shop.name })}
                onPress={() => onChange(chosen.filter((id) => id !== shop.shop))}
              >
                {t("products.take_out")}
              </Button>
            </li>
          ))}
        </ul>
        <ComboBox
          key={chosen.length}
          label={t("products.add_seller")}
          value={null}
          choices={shops
            .filter((each) => !chosen.includes(each.shop))
            .map((each) => ({ id: each.shop, words: each.name, detail: each.place }))}
          onChange={(id) => (id ? onChange([...chosen, id]) : undefined)}
        />
      </Stack>
    </Panel>
  );
}

/** The page. */
export function ProductPage({ row, shops }: { row: ProductRow; shops: ProductShop[] }) {
  const { act, failure } = useAct();
  const { form, setForm } = useFormOf<ProductForm>(formOf(row));
  const [printing, setPrinting] = useState(false);
  const { product } = form;
  const isNew = row.product.id === "";
  const keep = async () => {
    const tidy = trimmed(form);
    const kept = await act("save_product", tidy, { said: t("products.kept", { name: tidy.product.name }) });
    if (!kept.ok) return;
    setForm(tidy);
    if (isNew) go(`directory/products/${kept.value.id}`);
  };
  const remove = async () => {
    const said = t("products.removed", { name: row.product.name });
    const gone = await act("remove_record", { kind: "product", record: product.id }, { said });
    if (gone.ok) go("directory/products");
  };
  const wrongName = failure?.field === "name" ? failureWords(failure) : undefined;
  return (
    <>
      <PageHeader
        title={row.product.name || t("products.new")}
        back={{ href: address("directory/products"), words: t("products.back") }}
        buttons={
          <>
            {isNew ? null : (
              <>
                <Button icon={Trash2} onPress={() => void remove()}>
                  {t("products.remove")}
                </Button>
                <Button icon={Printer} onPress={() => setPrinting(true)}>
                  {t("products.print_this")}
                </Button>
              </>
            )}
            <Button kind="filled" icon={Check} onPress={() => void keep()}>
              {t("products.keep")}
            </Button>
          </>
        }
      />
      <MessageArea>
        <FailureMessage failure={wrongName ? undefined : failure} />
      </MessageArea>
      <Columns
        work={
          <Fields
            product={product}
            wrongName={wrongName}
            change={(part) => setForm((before) => ({ ...before, product: { ...before.product, ...part } }))}
          />
        }
        side={
          <>
            <Sellers
              shops={shops}
              chosen={form.sellers}
              onChange={(sellers) => setForm((before) => ({ ...before, sellers }))}
            />
            {isNew ? (
              <p>{t("products.photos_later")}</p>
            ) : (
              <>
                <FilesPanel kind="product" record={product.id} title={t("products.photos")} />
                <p>{t("products.photos_note")}</p>
              </>
            )}
          </>
        }
      />
      {printing ? <PrintProducts products={[product.id]} onClose={() => setPrinting(false)} /> : null}
    </>
  );
}
