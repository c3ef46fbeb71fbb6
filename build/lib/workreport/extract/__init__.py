"""From text to statements and commitments: quantities, what they measure, what is promised."""
