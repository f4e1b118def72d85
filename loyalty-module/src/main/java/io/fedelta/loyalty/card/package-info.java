/**
 * Gift cards. A card is a purse with a code: whoever has the code may spend what is in it, unless the card belongs to a
 * customer. The code rests nowhere but as a keyed hash, to find its card, and sealed under a key outside the database,
 * for its owner's page and its mail.
 */
package io.fedelta.loyalty.card;
