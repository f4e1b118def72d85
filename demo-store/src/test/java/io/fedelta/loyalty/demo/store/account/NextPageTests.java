package io.fedelta.loyalty.demo.store.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class NextPageTests {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/checkout", "/account/rewards?page=2"})
    void pages_of_this_store_are_here(String address) {
        assertThat(NextPage.isHere(address)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "//evil.example/x", "/\\evil.example", "http://evil.example", "evil.example", " //evil"})
    void everything_else_is_elsewhere(String address) {
        assertThat(NextPage.isHere(address)).isFalse();
    }
}
