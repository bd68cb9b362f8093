// What the desktop itself says of dark, light and contrast, beside the palette that it gave the program at
// its start.
#pragma once

#include <functional>
#include <memory>
#include <optional>

namespace netsetup {

class DesktopScheme
{
public:
    /// `changed` is called from the event loop.
    explicit DesktopScheme(std::function<void()> changed);
    ~DesktopScheme();
    DesktopScheme(const DesktopScheme &) = delete;
    DesktopScheme &operator=(const DesktopScheme &) = delete;

    /// Nothing, where it does not say.
    [[nodiscard]] std::optional<bool> isDark() const;
    /// Somebody asked the desktop for strong contrasts.
    [[nodiscard]] bool wantsContrast() const;

private:
    class Source; // each system has its own
    std::unique_ptr<Source> m_source;
};

} // namespace netsetup
