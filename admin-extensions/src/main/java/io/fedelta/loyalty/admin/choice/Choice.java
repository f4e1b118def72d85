package io.fedelta.loyalty.admin.choice;

/**
 * Something that a merchant may choose in a form.
 *
 * @param gone whether it was deleted since it was chosen
 */
public record Choice(long id, String name, boolean gone) {}
