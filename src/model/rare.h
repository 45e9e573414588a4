// Members that few values have, in the size of a pointer: reading finds them empty where they are not there.
#pragma once

#include <memory>
#include <utility>

namespace model {

template <typename Members>
class Rare {
public:
    Rare() = default;
    Rare(Members members) : members_(std::make_unique<Members>(std::move(members))) {}
    Rare(const Rare& other) : members_(other.members_ ? std::make_unique<Members>(*other.members_) : nullptr) {}
    Rare(Rare&&) noexcept = default;
    Rare& operator=(Rare other) noexcept {
        members_ = std::move(other.members_);
        return *this;
    }
    ~Rare() = default;

    bool are_there() const { return members_ != nullptr; }
    const Members& operator*() const { return members_ ? *members_ : none(); }
    const Members* operator->() const { return &**this; }

    /// To write them; makes them where they are not there yet.
    Members& edit() {
        if (!members_) members_ = std::make_unique<Members>();
        return *members_;
    }

private:
    static const Members& none() {
        static const Members kNone;
        return kNone;
    }

    std::unique_ptr<Members> members_;
};

}  // namespace model
