// 街の逸品: original products and specialities, who sells them, and their cards. `…/<product>` is the page of one, `…/new`
// that of one that is not kept yet.
import { Plus, Printer } from "lucide-react";
import { useState } from "react";
import type { ProductRow, ProductView } from "../../bindings.ts";
import { useCall } from "../../host/use-call.ts";
import { Button } from "../../parts/Button.tsx";
import { PageHeader } from "../../parts/PageHeader.tsx";
import { Panel } from "../../parts/Panel.tsx";
import { SimpleTable, type TableColumn } from "../../parts/SimpleTable.tsx";
import { EmptyState, ErrorBox, LoadingLine } from "../../parts/States.tsx";
import { Tag } from "../../parts/Tag.tsx";
import { t } from "../../words/t.ts";
import { address } from "../route.ts";
import type { ScreenProps } from "../routes.ts";
import { PrintProducts } from "./PrintProducts.tsx";
import { blankProduct, ProductPage } from "./ProductPage.tsx";

const COLUMNS: () => TableColumn<ProductRow>[] = () => [
  {
    key: "name",
    head: t("products.col_name"),
    names: true,
    cell: ({ product }) => <a href={address(`directory/products/${product.id}`)}>{product.name}</a>,
  },
  { key: "price", head: t("products.col_price"), cell: ({ product }) => product.price },
  {
    key: "sellers",
    head: t("products.col_sellers"),
    cell: (row) => row.sellers.map((each) => each.name).join(t("parts.dot")),
  },
  {
    key: "card",
    head: t("products.col_card"),
    cell: (row) => (row.printable ? <Tag tone="done">{t("products.may")}</Tag> : <span>{t("products.may_not")}</span>),
  },
];

function All({ view }: { view: ProductView }) {
  const [printing, setPrinting] = useState(false);
  const empty = view.rows.length === 0;
  const add = (
    <Button kind="filled" icon={Plus} href={address("directory/products/new")}>
      {t("products.add")}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={t("products.screen_title")}
        back={{ href: address("directory"), words: t("directory.screen_title") }}
        purpose={empty ? t("products.about") : undefined}
        buttons={
          empty ? undefined : (
            <>
              <Button icon={Printer} onPress={() => setPrinting(true)}>
                {t("products.print")}
              </Button>
              {add}
            </>
          )
        }
      />
      {empty ? (
        <EmptyState sentence={t("products.empty")}>{add}</EmptyState>
      ) : (
        <Panel inside="flush">
          <SimpleTable
            label={t("products.screen_title")}
            columns={COLUMNS()}
            rows={view.rows}
            rowKey={(row) => row.product.id}
          />
        </Panel>
      )}
      {printing ? <PrintProducts products={[]} onClose={() => setPrinting(false)} /> : null}
    </>
  );
}

/** The screen. */
export default function Products({ rest }: ScreenProps) {
  const { value: view, failure, waiting, again } = useCall("products", {}, { keepLast: true });
  if (failure) return <ErrorBox failure={failure} again={again} />;
  if (!view) return <LoadingLine waiting={waiting} />;
  const [id] = rest;
  if (!id) return <All view={view} />;
  const row = id === "new" ? blankProduct() : view.rows.find((each) => each.product.id === id);
  if (row) return <ProductPage key={id} row={row} shops={view.shops} />;
  return (
    <EmptyState sentence={t("products.gone")}>
      <Button href={address("directory/products")}>{t("products.screen_title")}</Button>
    </EmptyState>
  );
}
