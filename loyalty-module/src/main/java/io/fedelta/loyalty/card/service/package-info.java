/**
 * Issues cards once for each cause, finds them within limits that all nodes share, and shows codes to who may see them.
 */
package io.fedelta.loyalty.card.service;
