package io.fedelta.loyalty.card.service;

import io.fedelta.loyalty.card.CardCode;
import io.fedelta.loyalty.card.CardsUnavailableException;
import io.fedelta.loyalty.card.SealedCode;
import java.util.List;
import java.util.Optional;

/** Turns codes into what the database keeps of them, and back. */
public class CodeVault {

    private final CardKeys keys;

    public CodeVault(CardKeys keys) {
        this.keys = keys;
    }

    public boolean isOpen() {
        return keys.newest().isPresent();
    }

    /** @throws CardsUnavailableException if there is no key */
    public SealedCode seal(CardCode code, String cardId) {
        CardKey key = newest();
        return new SealedCode(key.id(), key.hash(code.signs()), key.seal(code.signs(), cardId));
    }

    /** Under each key that there is, newest first: a card may still be kept under an older one. */
    public List<String> hashes(CardCode code) {
        return keys.all().stream().map(key -> key.hash(code.signs())).toList();
    }

    /** Empty if the store does not have that key any more. */
    public Optional<CardCode> open(SealedCode sealed, String cardId) {
        return keys.named(sealed.keyId())
                .map(key -> key.open(sealed.text(), cardId))
                .map(CardCode::new);
    }

    /** What stands for somebody who asks, without telling who. */
    String trace(String asker) {
        return newest().trace(asker);
    }

    Optional<String> newestKeyId() {
        return keys.newest().map(CardKey::id);
    }

    private CardKey newest() {
        return keys.newest()
                .orElseThrow(() -> new CardsUnavailableException(keys.problem().orElseThrow()));
    }
}
