// Every value goes through the setters of the plan, so the window accepts exactly what the command line
// accepts.
#include "planform.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

namespace netsetup {

namespace {

const PlanField *fieldOf(const QString &option)
{
    for (const PlanField &field : planFields()) {
        if (field.option == option)
            return &field;
    }
    return nullptr;
}

QString registryText(const RegistryPlan &registry)
{
    if (registry.host.isEmpty())
        return {};
    QString text = registry.port == 443 ? registry.host : HostPort{registry.host, registry.port}.text();
    if (!registry.prefix.isEmpty())
        text += QLatin1Char('/') + registry.prefix;
    return text;
}

void choose(QComboBox *box, const QString &word)
{
    box->setCurrentIndex(std::max(0, box->findData(word)));
}

} // namespace

PlanForm::PlanForm(const Catalog &catalog, QWidget *parent)
    : QWidget(parent)
    , m_catalog(catalog)
{
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_tenant =
        addLine(tr("&Tenant"), tr("Tenant"), tr("name, host or URL, for example acme.app.stackstate.io"),
                QStringLiteral("--tenant"));
    m_product = addChoice(tr("&Product"), tr("Product line"), QStringLiteral("--product"));
    m_egress = addChoice(tr("&Way out"), tr("How traffic leaves the network"), QStringLiteral("--egress"));
    m_proxy = addLine(tr("Pro&xy"), tr("Proxy URL"), QStringLiteral("http://proxy.example:3128"),
                      QStringLiteral("--proxy-url"));
    m_images = addChoice(tr("&Images"), tr("Where the nodes get the images"), QStringLiteral("--images"));
    m_registry = addLine(tr("Own re&gistry"), tr("Own registry"), tr("host, or host:port/prefix"),
                         QStringLiteral("--registry"));
    fillChoices();
    showWhatApplies();
}

QLineEdit *PlanForm::addLine(const QString &label, const QString &name, const QString &hint,
                             const QString &option)
{
    auto *line = new QLineEdit(this);
    line->setAccessibleName(name);
    line->setAccessibleDescription(hint);
    line->setPlaceholderText(hint);
    line->setObjectName(option);
    qobject_cast<QFormLayout *>(layout())->addRow(label, line);
    connect(line, &QLineEdit::textEdited, this, &PlanForm::edited);
    return line;
}

QComboBox *PlanForm::addChoice(const QString &label, const QString &name, const QString &option)
{
    auto *box = new QComboBox(this);
    box->setAccessibleName(name);
    box->setObjectName(option);
    qobject_cast<QFormLayout *>(layout())->addRow(label, box);
    connect(box, &QComboBox::activated, this, [this] {
        showWhatApplies();
        Q_EMIT edited();
    });
    return box;
}

void PlanForm::fillChoices()
{
    const QStringList products = m_catalog.products();
    for (const QString &product : products)
        m_product->addItem(m_catalog.line(product)->title, product);
    m_egress->addItem(tr("Directly, nothing is in between"), wordFor(EgressMode::Direct));
    m_egress->addItem(tr("Through a firewall with an allow list"), wordFor(EgressMode::Firewall));
    m_egress->addItem(tr("Through a forward proxy"), wordFor(EgressMode::Proxy));
    m_images->addItem(tr("From the public registry"), wordFor(ImageSource::Quay));
    m_images->addItem(tr("Through the own registry (pull-through cache)"), wordFor(ImageSource::PullThrough));
    m_images->addItem(tr("From copies in the own registry"), wordFor(ImageSource::Mirror));
}

/// A field that does not apply is greyed out, never hidden: nothing moves.
void PlanForm::showWhatApplies()
{
    m_proxy->setEnabled(m_egress->currentData() == wordFor(EgressMode::Proxy));
    m_registry->setEnabled(m_images->currentData() != wordFor(ImageSource::Quay));
}

void PlanForm::setPlan(const Plan &plan)
{
    m_base = plan;
    setTenant(plan.tenant.isEmpty() ? plan.baseUrl : plan.tenant);
    choose(m_product, plan.product);
    choose(m_egress, wordFor(plan.egress.mode));
    m_proxy->setText(plan.egress.proxy.url);
    choose(m_images, wordFor(plan.images.source));
    m_registry->setText(registryText(plan.images.registry));
    showWhatApplies();
}

void PlanForm::setTenant(const QString &tenant)
{
    m_tenant->setText(tenant);
}

PlanVocabulary PlanForm::words(const QString &product) const
{
    const QStringList products = m_catalog.products();
    const ProductLine *line = m_catalog.line(products.contains(product) ? product : products.first());
    return line->vocabulary(products);
}

Outcome PlanForm::take(Plan &plan, const QString &option, const QString &text,
                       const PlanVocabulary &vocabulary) const
{
    const PlanField *field = fieldOf(option);
    return field->set(plan, text, vocabulary, option);
}

Result<Plan> PlanForm::plan() const
{
    Plan plan = m_base;
    const QString product = m_product->currentData().toString();
    const PlanVocabulary vocabulary = words(product);
    // A self-hosted base URL of an opened project stays as long as the field still shows it.
    const bool keepsBaseUrl =
        m_base.tenant.isEmpty() && !m_base.baseUrl.isEmpty() && m_tenant->text() == m_base.baseUrl;
    if (!keepsBaseUrl) {
        plan.tenant.clear();
        plan.baseUrl.clear();
    }
    QList<std::pair<QString, QString>> values{
        {QStringLiteral("--product"), product},
        {QStringLiteral("--egress"), m_egress->currentData().toString()},
        {QStringLiteral("--images"), m_images->currentData().toString()},
    };
    if (!keepsBaseUrl)
        values.append({QStringLiteral("--tenant"), m_tenant->text().trimmed()});
    if (m_proxy->isEnabled())
        values.append({QStringLiteral("--proxy-url"), m_proxy->text().trimmed()});
    if (m_registry->isEnabled())
        values.append({QStringLiteral("--registry"), m_registry->text().trimmed()});
    for (const auto &[option, text] : std::as_const(values)) {
        const Outcome taken = take(plan, option, text, vocabulary);
        if (!taken.ok())
            return taken.error();
    }
    const QList<Error> problems = planProblems(plan);
    if (!problems.isEmpty())
        return problems.first();
    return plan;
}

void PlanForm::focusField(const QString &field)
{
    if (auto *widget = findChild<QWidget *>(field))
        widget->setFocus();
}

} // namespace netsetup
