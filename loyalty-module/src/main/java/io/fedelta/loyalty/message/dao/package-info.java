/**
 * Messages. Each move of a state is one conditional update that names the state it starts from, so that one node makes
 * it.
 */
package io.fedelta.loyalty.message.dao;
